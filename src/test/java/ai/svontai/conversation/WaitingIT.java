package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations that wait: for the AI to come back, or for somebody to remember them. */
class WaitingIT extends Mail {

    private static final Duration DELAY = Duration.ofSeconds(30);

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void customerWrites() {
        shop = shop();
        bell = write(shop, "Merhaba");
    }

    @Test
    void postponedTurnIsFreeAfterItsDelayAndCounted() {
        mailbox.postpone(turn(bell), DELAY);

        clock.pass(DELAY.minusMillis(1));
        assertThat(mailbox.open(bell, "other").isTooEarly()).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(open(bell, "other").attempts()).isEqualTo(1);
    }

    @Test
    void postponedTurnIsNotTakenEarlierWhateverTheCustomerWrites() {
        var until = clock.instant().plusSeconds(31);
        mailbox.postpone(turn(bell), DELAY);

        write(shop, "Orada mısınız?");

        assertThat(row(bell).quietUntil()).isEqualTo(until);
    }

    @Test
    void onlyTheHolderPostpones() {
        var lost = turn(bell);
        clock.pass(Duration.ofSeconds(61));
        var held = open(bell, "other");

        mailbox.postpone(lost, DELAY);

        assertThat(row(bell).turnTicket()).isEqualTo("other");
        assertThat(row(bell).turnAttempts()).isZero();
        assertThat(close(held, "Merhaba!").decided()).hasSize(1);
    }

    @Test
    void answerEndsTheCounting() {
        mailbox.postpone(turn(bell), DELAY);
        clock.pass(DELAY);
        close(turn(bell), "Merhaba!");
        write(shop, "Orada mısınız?");

        assertThat(turn(bell).attempts()).isZero();
    }

    @Test
    void customersReadOneApology() {
        var turn = turn(bell);
        assertThat(turn.apologised()).isFalse();

        close(new Answer(turn, List.of("Later."), true));
        write(shop, "Orada mısınız?");
        var next = turn(bell);

        assertThat(next.apologised()).isTrue();
        assertThat(row(bell).attention()).isEqualTo("ai_failed");
        close(next, "Merhaba!");
        assertThat(row(bell).apologised()).isFalse();
        assertThat(row(bell).attention()).isEqualTo("ai_failed"); // until an operator has looked
    }

    @Test
    void answerMaySayNothing() {
        var closed = close(new Answer(turn(bell), List.of(), true));

        assertThat(closed.decided()).isEmpty();
        assertThat(row(bell).answeredUpTo()).isEqualTo(1);
        assertThat(row(bell).lastSeq()).isEqualTo(1);
    }

    @Test
    void forgottenIsWhatWaitsAlthoughNobodyIsAtIt() {
        assertThat(mailbox.forgotten()).isEmpty();

        clock.pass(Duration.ofSeconds(6));
        assertThat(mailbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMillis(1));
        assertThat(mailbox.forgotten()).containsExactly(bell);
    }

    @Test
    void heldIsForgottenOnlyAfterTheLease() {
        turn(bell);
        clock.pass(Duration.ofSeconds(65));
        assertThat(mailbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMillis(1));
        assertThat(mailbox.forgotten()).containsExactly(bell);
    }

    @Test
    void answeredTakenOverAndPostponedAreNotForgotten() {
        close(turn(bell), "Merhaba!");
        var takenOver = write(shop(), "Merhaba");
        takeOver(takenOver);
        var postponed = write(shop(), "Merhaba");
        mailbox.postpone(turn(postponed), Duration.ofHours(1));

        clock.pass(Duration.ofMinutes(30));

        assertThat(mailbox.forgotten()).isEmpty();
    }

    @Test
    void longestForgottenComesFirst() {
        clock.pass(Duration.ofSeconds(10));
        var later = write(shop(), "Merhaba");
        clock.pass(Duration.ofSeconds(10));

        assertThat(mailbox.forgotten()).containsExactly(bell, later);
    }
}
