package ai.svontai.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.svontai.conversation.Bell;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of which nobody knows whether Meta took them. */
class DoubtIT extends Post {

    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration DOUBT = Duration.ofSeconds(60);

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void answer() {
        shop = shop();
        bell = queued(shop, "one", "two");
    }

    @Test
    void beginsWhenAClaimHasRunOut() {
        var lost = claim(bell);
        clock.pass(LEASE.minusMillis(1));
        assertThat(outbox.claim(bell)).isNull();
        assertThat(state(lost)).isEqualTo("sending");

        clock.pass(Duration.ofMillis(1));
        assertThat(outbox.claim(bell)).isNull();
        assertThat(state(lost)).isEqualTo("uncertain");

        clock.pass(DOUBT.minusMillis(1));
        assertThat(outbox.claim(bell)).isNull();
        clock.pass(Duration.ofMillis(1));
        var again = claim(bell);

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(row(again.id()).possiblyDuplicate()).isTrue();
    }

    @Test
    void isLeftToAPersonAfterTheThirdTryAndLetsTheNextGo() {
        var doubted = claim(bell);
        doubt(doubted);
        for (var attempt = 2; attempt <= 3; attempt++) {
            clock.pass(DOUBT);
            doubt(claim(bell));
        }
        clock.pass(DOUBT);

        assertThat(claim(bell).message()).isEqualTo(new OutboundMessage.Text("two"));
        assertThat(state(doubted)).isEqualTo("parked");
        assertThat(row(doubted.id()).parkedReason()).isEqualTo("uncertain");
        assertThat(row(doubted.id()).possiblyDuplicate()).isTrue();
    }

    @Test
    void isLeftToAPersonAtOnceWhereTheAccountWantsThat() {
        jdbc.sql("update account set uncertain_waits = true").update();
        var doubted = claim(bell);
        doubt(doubted);
        clock.pass(DOUBT);

        assertThat(claim(bell).message()).isEqualTo(new OutboundMessage.Text("two"));
        assertThat(row(doubted.id()).parkedReason()).isEqualTo("uncertain");
        assertThat(row(doubted.id()).possiblyDuplicate()).isFalse();
        follow(answeringStatus(doubted, "wamid.1", DeliveryStatus.DELIVERED, clock.instant()));
        assertThat(state(doubted)).isEqualTo("delivered");
    }

    @Test
    void isCountedApartFromTheTriesThatMetaRefused() {
        for (var attempt = 1; attempt <= 5; attempt++) {
            refuse(claim(bell), 131000);
            clock.pass(Duration.ofHours(1));
        }
        var doubted = claim(bell);
        doubt(doubted);
        clock.pass(DOUBT);

        var again = claim(bell);

        assertThat(again.id()).isEqualTo(doubted.id());
        assertThat(again.attempt()).isEqualTo(7);
    }

    @Test
    void isSettledByAStatusWithoutAnotherSend() {
        var doubted = claim(bell);
        doubt(doubted);

        var ring = follow(answeringStatus(doubted, "wamid.1", DeliveryStatus.SENT, clock.instant()));
        clock.pass(DOUBT);

        assertThat(ring).isEqualTo(bell);
        assertThat(claim(bell).message()).isEqualTo(new OutboundMessage.Text("two"));
        assertThat(state(doubted)).isEqualTo("sent");
    }

    @Test
    void isSettledByAStatusThatComesInTheMomentOfTheNextClaim() {
        var doubted = claim(bell);
        doubt(doubted);
        clock.pass(DOUBT);
        var status = answeringStatus(doubted, "wamid.1", DeliveryStatus.DELIVERED, clock.instant());

        var claiming = requireNonNull(transaction.execute(open -> {
            follow(status);
            var claim = CompletableFuture.supplyAsync(() -> outbox.claim(bell));
            await().until(() -> claim.isDone() || isSomebodyWaiting());
            return claim;
        }));

        var next = claiming.join();
        assertThat(state(doubted)).isEqualTo("delivered");
        assertThat(next).isNotNull().extracting(Claim::message).isEqualTo(new OutboundMessage.Text("two"));
    }

    @Test
    void endsWithATakeover() {
        var doubted = claim(bell);
        doubt(doubted);
        clock.pass(DOUBT);
        takeOver(bell);

        assertThat(outbox.claim(bell)).isNull();

        assertThat(states(bell)).containsExactly("cancelled", "cancelled");
    }

    @Test
    void endsWithTheWindow() {
        var doubted = claim(bell);
        doubt(doubted);
        clock.pass(Duration.ofHours(24));

        assertThat(outbox.claim(bell)).isNull();

        assertThat(states(bell)).containsExactly("parked", "parked");
    }

    @Test
    void isOverWhenTheAnswerComesAfterAll() {
        var doubted = claim(bell);
        doubt(doubted);
        takeOver(bell);
        clock.pass(DOUBT);
        outbox.claim(bell);

        accept(doubted, "wamid.1");

        assertThat(state(doubted)).isEqualTo("accepted");
        assertThat(row(doubted.id()).wamid()).isEqualTo("wamid.1");
    }

    @Test
    void lateResultOfAnOlderTryChangesNothing() {
        var first = claim(bell);
        doubt(first);
        clock.pass(DOUBT);
        var second = claim(bell);

        refuse(first, 100);
        refuse(first, 131047);
        refuse(first, 131056);
        doubt(first);

        assertThat(row(first.id()).state()).isEqualTo("sending");
        assertThat(row(first.id()).errorCode()).isNull();
        accept(second, "wamid.1");
        assertThat(state(second)).isEqualTo("accepted");
    }

    @Test
    void resultThatComesWhileInDoubtStillCounts() {
        var doubted = claim(bell);
        doubt(doubted);

        assertThat(refuse(doubted, 100)).isEqualTo(bell);

        assertThat(state(doubted)).isEqualTo("failed");
    }
}
