package ai.svontai.delivery;

import static ai.svontai.whatsapp.DeliveryStatus.READ;
import static ai.svontai.whatsapp.DeliveryStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Meta gives back of ours in a status names the message, whether or not we saw Meta's answer to the send. */
class CallbackDataIT extends Post {

    private static final String WAMID = "wamid.1";

    private Bell bell;
    private Claim claim;

    @BeforeEach
    void claim() {
        bell = queued(shop(), "one", "two");
        claim = claim(bell);
    }

    @ParameterizedTest
    @EnumSource(value = DeliveryStatus.class, names = "FAILED", mode = EnumSource.Mode.EXCLUDE)
    void settleASendThatStillRuns(DeliveryStatus reached) {
        assertSettles(reached);
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void settleADoubt(DeliveryStatus reached) {
        doubt(claim);

        assertSettles(reached);
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void settleARetry(DeliveryStatus reached) {
        refuse(claim, 131056);

        assertSettles(reached);
    }

    @Test
    void ringForNobodyWhenNothingWasUnsettled() {
        accept(claim, WAMID);

        assertThat(follow(answeringStatus(claim, WAMID, SENT, clock.instant()))).isNull();
    }

    @Test
    void ofAnotherApplicationAreLeftAside() {
        accept(claim, WAMID);
        var status = new StatusUpdate(new Wamid(WAMID), claim.from(), READ, clock.instant(), "order 17", null, null);

        follow(status);

        assertThat(state(claim)).isEqualTo("read");
    }

    private void assertSettles(DeliveryStatus reached) {
        var ring = follow(answeringStatus(claim, WAMID, reached, clock.instant()));

        assertThat(ring).isEqualTo(bell);
        assertThat(state(claim)).isEqualToIgnoringCase(reached.name());
        assertThat(row(claim.id()).wamid()).isEqualTo(WAMID);
        assertThat(claim(bell).attempt()).isEqualTo(1); // the next one
    }
}
