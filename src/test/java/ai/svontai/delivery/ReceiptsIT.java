package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Bell;
import ai.svontai.graph.GraphFailures;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptsIT extends Post {

    private Bell bell;
    private Claim claim;

    @BeforeEach
    void claim() {
        bell = queued(shop(), "one", "two");
        claim = claim(bell);
    }

    @Test
    void keepTheWamidAndTheTime() {
        clock.pass(Duration.ofSeconds(1));

        var ring = accept(claim, "wamid.1");

        assertThat(ring).isEqualTo(bell);
        assertThat(row(claim.id()).state()).isEqualTo("accepted");
        assertThat(row(claim.id()).wamid()).isEqualTo("wamid.1");
        assertThat(row(claim.id()).acceptedAt()).isEqualTo(clock.instant());
    }

    @Test
    void mayComeTwice() {
        accept(claim, "wamid.1");
        var before = row(claim.id());
        clock.pass(Duration.ofSeconds(1));

        accept(claim, "wamid.1");

        assertThat(row(claim.id())).isEqualTo(before);
    }

    @Test
    void ringForNobodyWhenAllIsSent() {
        accept(claim, "wamid.1");

        assertThat(accept(claim(bell), "wamid.2")).isNull();
    }

    @Test
    void withoutAMessageLeaveADoubt() {
        var ring = receipts.accepted(receipt(JsonNodeFactory.instance.objectNode()), claim);

        assertThat(ring).isNull();
        assertThat(state(claim)).isEqualTo("uncertain");
        assertThat(outbox.claim(bell)).isNull();
    }

    @Test
    void postponeWithTheReason() {
        var ring = receipts.postpone(claim, Duration.ofSeconds(30), GraphFailures.of(131056));

        assertThat(ring).isEqualTo(bell);
        assertThat(row(claim.id()).state()).isEqualTo("retrying");
        assertThat(row(claim.id()).attempts()).isEqualTo(1);
        assertThat(row(claim.id()).errorCode()).isEqualTo(131056);
        assertThat(row(claim.id()).errorReason()).isEqualTo("(#131056) refused");
    }

    @Test
    void failWithTheReasonAndRingForTheNext() {
        var ring = receipts.fail(claim, GraphFailures.of(100));

        assertThat(ring).isEqualTo(bell);
        assertThat(row(claim.id()).state()).isEqualTo("failed");
        assertThat(row(claim.id()).failedAt()).isEqualTo(clock.instant());
        assertThat(row(claim.id()).errorCode()).isEqualTo(100);
        assertThat(receipts.failedSend(claim))
                .isEqualTo(new FailedSend(bell.tenant(), bell.conversationId(), claim.id()));
    }

    @Test
    void failWithoutACodeWhenItWasNotMeta() {
        receipts.fail(claim, new IOException("broken pipe"));

        assertThat(row(claim.id()).errorCode()).isNull();
        assertThat(row(claim.id()).errorReason()).isEqualTo("broken pipe");
    }

    @Test
    void parkWhenMetaSaysThatTheWindowIsClosed() {
        var ring = receipts.park(claim, GraphFailures.of(131047));

        assertThat(ring).isEqualTo(bell);
        assertThat(row(claim.id()).state()).isEqualTo("parked");
        assertThat(row(claim.id()).parkedReason()).isEqualTo("window");
        assertThat(row(claim.id()).errorCode()).isEqualTo(131047);
    }

    @Test
    void cannotTakeBackWhatMetaAccepted() {
        accept(claim, "wamid.1");

        receipts.fail(claim, GraphFailures.of(100));
        receipts.park(claim, GraphFailures.of(131047));
        receipts.postpone(claim, Duration.ofSeconds(30), GraphFailures.of(131056));
        receipts.doubt(claim);

        assertThat(row(claim.id()).state()).isEqualTo("accepted");
        assertThat(row(claim.id()).errorCode()).isNull();
    }
}
