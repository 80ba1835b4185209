package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.database.AtOnce;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class MailboxIT extends Mail {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void customerWrites() {
        shop = shop();
        bell = write(shop, "Merhaba");
    }

    @RepeatedTest(5)
    void givesOneOfTenBellsTheLease() throws Exception {
        clock.pass(Duration.ofSeconds(1));

        var openings =
                AtOnce.times(10, () -> mailbox.open(bell, UUID.randomUUID().toString()));

        assertThat(openings).filteredOn(Opening::isTurn).hasSize(1);
        assertThat(openings).filteredOn(Opening.NothingToDo.class::isInstance).hasSize(9);
    }

    @Test
    void isTooEarlyWhileTheCustomerMayStillWrite() {
        clock.pass(Duration.ofMillis(999));
        assertThat(mailbox.open(bell, "ticket")).isEqualTo(new Opening.TooEarly(bell));

        clock.pass(Duration.ofMillis(1));
        assertThat(mailbox.open(bell, "ticket").isTurn()).isTrue();
    }

    @Test
    void letsTheSameTicketInAgain() {
        clock.pass(Duration.ofSeconds(1));
        var first = open(bell, "ticket");

        assertThat(open(bell, "ticket")).isEqualTo(first);
        assertThat(mailbox.open(bell, "other")).isInstanceOf(Opening.NothingToDo.class);
    }

    @Test
    void givesTheTurnToAnotherWhenTheLeaseHasRunOut() {
        var lost = turn(bell);
        clock.pass(LEASE);
        assertThat(mailbox.open(bell, "other")).isInstanceOf(Opening.NothingToDo.class);

        clock.pass(Duration.ofMillis(1));
        var taken = open(bell, "other");

        assertThat(close(lost, "too late")).isEqualTo(new Closed(List.of(), false));
        assertThat(row(bell).answeredUpTo()).isZero();
        assertThat(close(taken, "in time").decided()).hasSize(1);
    }

    @Test
    void hasNothingToDoWhenAllIsAnswered() {
        close(turn(bell), "Merhaba!");

        assertThat(mailbox.open(bell, "ticket")).isInstanceOf(Opening.NothingToDo.class);
    }

    @Test
    void hasNothingToDoForTheBotWhenAnOperatorAnswers() {
        takeOver(bell);

        assertThat(mailbox.open(bell, "ticket")).isInstanceOf(Opening.NothingToDo.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(mailbox.open(bell, "ticket")).isInstanceOf(Opening.NothingToDo.class);
    }

    @Test
    void closesWithTheAnswerInTheConversation() {
        var closed = close(turn(bell), "Merhaba!", "Nasıl yardımcı olabilirim?");

        assertThat(closed.moreWaits()).isFalse();
        assertThat(closed.decided()).extracting(Decided::seq).containsExactly(2L, 3L);
        assertThat(closed.decided()).allSatisfy(message -> {
            assertThat(message.from()).isEqualTo(shop.account().phoneNumberId());
            assertThat(message.accountId()).isEqualTo(shop.account().id());
            assertThat(message.to()).isEqualTo(AYSE);
            assertThat(message.sender()).isEqualTo(Responder.BOT);
        });
        assertThat(row(bell).lastSeq()).isEqualTo(3);
        assertThat(row(bell).answeredUpTo()).isEqualTo(1);
        assertThat(row(bell).turnTicket()).isNull();
        assertThat(row(bell).unansweredSince()).isNull();
        assertThat(ours()).containsExactly("Merhaba!", "Nasıl yardımcı olabilirim?");
    }

    @Test
    void tellsThatTheCustomerWroteMeanwhile() {
        var turn = turn(bell);
        write(shop, "Açık mısınız?");

        var closed = close(turn, "Merhaba!");

        assertThat(closed.moreWaits()).isTrue();
        assertThat(closed.decided()).extracting(Decided::seq).containsExactly(3L);
        assertThat(row(bell).unansweredSince()).isEqualTo(clock.instant());
        assertThat(turn(bell).said()).extracting(Said::text).containsExactly("Merhaba", "Merhaba!", "Açık mısınız?");
    }

    @Test
    void closesOnlyOnce() {
        var turn = turn(bell);
        close(turn, "Merhaba!");

        assertThat(close(turn, "Merhaba!")).isEqualTo(new Closed(List.of(), false));
        assertThat(ours()).hasSize(1);
    }

    @RepeatedTest(5)
    void closesOnlyOnceForARedeliveredBellThatIsAnsweredTwice() throws Exception {
        var turn = turn(bell);

        var closed = AtOnce.times(5, () -> close(turn, "Merhaba!"));

        assertThat(closed).filteredOn(one -> !one.decided().isEmpty()).hasSize(1);
        assertThat(ours()).hasSize(1);
    }

    @Test
    void writesTheAnswerToTheNumberThatTheCustomerHasNow() {
        var turn = turn(bell);
        conversations.receive(shop.text(new CustomerId("TR.other", AYSE.waId()), clock.instant(), "Merhaba"));

        var closed = close(turn, "Merhaba!");

        assertThat(closed.decided()).extracting(Decided::to).containsExactly(new CustomerId(AYSE.userId(), null));
    }

    @Test
    void closesWithinTheTransactionThatFillsTheOutbox() {
        var answer = new Answer(turn(bell), List.of("Merhaba!"), false);

        assertThatThrownBy(() -> mailbox.close(answer)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<String> ours() {
        return jdbc.sql("select text from message where sender = 'bot' order by seq")
                .query(String.class)
                .list();
    }
}
