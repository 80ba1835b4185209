package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Bell;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
        var ring = rung(receipts.accepted(receipt(JsonNodeFactory.instance.objectNode()), claim));

        assertThat(ring).isNull();
        assertThat(state(claim)).isEqualTo("uncertain");
        assertThat(outbox.claim(bell)).isNull();
    }

    @Test
    void cannotTakeBackWhatMetaAccepted() {
        accept(claim, "wamid.1");

        refuse(claim, 100);
        refuse(claim, 131047);
        refuse(claim, 131056);
        doubt(claim);

        assertThat(row(claim.id()).state()).isEqualTo("accepted");
        assertThat(row(claim.id()).errorCode()).isNull();
    }
}
