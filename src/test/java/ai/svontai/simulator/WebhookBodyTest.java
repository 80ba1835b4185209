package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.simulator.WebhookBody.Problem;
import ai.svontai.simulator.WebhookBody.Status;
import ai.svontai.simulator.WebhookBody.ToldStatus;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    private static final BusinessNumber FIRST = new BusinessNumber("1", "902125550100", "waba", "token");
    private static final BusinessNumber SECOND = new BusinessNumber("2", "902125550200", "waba", "token");
    private static final Customer AYSE = new Customer("905321112233", "TR.a");
    private static final Customer FATMA = new Customer("905321112244", "TR.f");

    @Test
    void hasAChangeForEachNumberOfTheWaba() {
        var body = json(
                List.of(told(FIRST, AYSE, "w1", null), told(SECOND, AYSE, "w2", null), told(FIRST, FATMA, "w3", null)));

        assertThat(body.at("/entry/0/id").asText()).isEqualTo("waba");
        assertThat(body.at("/entry/0/changes")).hasSize(2);
        assertThat(body.at("/entry/0/changes/0/value/metadata/phone_number_id").asText())
                .isEqualTo("1");
        assertThat(body.at("/entry/0/changes/0/value/statuses").findValuesAsText("id"))
                .containsExactly("w1", "w3");
        assertThat(body.at("/entry/0/changes/0/value/contacts").findValuesAsText("wa_id"))
                .containsExactly("905321112233", "905321112244");
        assertThat(body.at("/entry/0/changes/1/value/statuses").findValuesAsText("id"))
                .containsExactly("w2");
    }

    @Test
    void namesNoContactOfAFailure() {
        var body = json(List.of(told(FIRST, AYSE, "w1", Problem.REENGAGEMENT), told(FIRST, FATMA, "w2", null)));

        assertThat(body.at("/entry/0/changes/0/value/statuses")).hasSize(2);
        assertThat(body.at("/entry/0/changes/0/value/contacts").findValuesAsText("wa_id"))
                .containsExactly("905321112244");
    }

    private static JsonNode json(List<ToldStatus> statuses) {
        return Objects.requireNonNull(MetaJson.object(MetaJson.bytes(WebhookBody.statuses(statuses))));
    }

    private static ToldStatus told(BusinessNumber from, Customer to, String wamid, @Nullable Problem problem) {
        var errors = problem == null ? null : List.of(problem);
        return new ToldStatus(
                from, to, new Status(wamid, "sent", "1795300000", to.phone(), to.userId(), null, null, errors));
    }
}
