package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Bell;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.StatusUpdate;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Meta accepted and then reported as failed. */
class LateFailuresIT extends Post {

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void answer() {
        shop = shop();
        bell = queued(shop, "one");
    }

    @ParameterizedTest
    @ValueSource(ints = {131000, 130429, 131056, 4})
    void failureThatIsToldLateSendsNothingBehindItsFollowers(int code) {
        bell = queued(shop, "first", "second");
        var first = claim(bell);
        accept(first, "wamid.first");
        accept(claim(bell), "wamid.second");

        follow(failed(first, "wamid.first", code));

        assertThat(states(bell)).containsExactly("parked", "accepted");
        assertThat(row(first.id()).parkedReason()).isEqualTo("overtaken");
    }

    @Test
    void failureThatIsToldTwiceCountsOnce() {
        var claim = claim(bell);
        accept(claim, "wamid.1");
        follow(failed(claim, "wamid.1", 131000));
        clock.pass(Duration.ofMinutes(1));
        var again = claim(bell);

        follow(failed(claim, "wamid.1", 131000));
        follow(status(claim, "wamid.1", DeliveryStatus.SENT, clock.instant()));
        assertThat(state(again)).isEqualTo("sending");
        accept(again, "wamid.2");
        follow(failed(claim, "wamid.1", 131000));

        assertThat(state(again)).isEqualTo("accepted");
        assertThat(row(again.id()).wamid()).isEqualTo("wamid.2");
    }

    @Test
    void failureOfAnEarlierTrySaysNothingOfTheOneInDoubt() {
        var first = claim(bell);
        doubt(first);
        clock.pass(Duration.ofMinutes(1));
        var second = claim(bell);
        doubt(second);

        follow(withData(failed(first, "wamid.1", 131026), first));

        assertThat(state(second)).isEqualTo("uncertain");
        follow(withData(failed(second, "wamid.2", 131026), second));
        assertThat(state(second)).isEqualTo("failed");
    }

    @Test
    void arrivalAfterAFailureIsBelieved() {
        var claim = claim(bell);
        accept(claim, "wamid.1");
        follow(failed(claim, "wamid.1", 131000));

        follow(answeringStatus(claim, "wamid.1", DeliveryStatus.DELIVERED, clock.instant()));

        assertThat(state(claim)).isEqualTo("delivered");
        clock.pass(Duration.ofHours(1));
        assertThat(outbox.claim(bell)).isNull();
    }

    @Test
    void failureBeforeTheAnswerWaitsForIt() {
        var claim = claim(bell);

        assertThat(progress.follow(withData(failed(claim, "wamid.1", 131047), claim)))
                .isNull();
        assertThat(state(claim)).isEqualTo("sending");
        receipts.accepted(receipt("wamid.1"), claim);

        assertThat(row(claim.id()).parkedReason()).isEqualTo("window");
    }

    private static StatusUpdate withData(StatusUpdate status, Claim claim) {
        return new StatusUpdate(
                status.id(),
                status.from(),
                status.status(),
                status.at(),
                claim.callbackData(),
                status.errorCode(),
                status.errorTitle());
    }
}
