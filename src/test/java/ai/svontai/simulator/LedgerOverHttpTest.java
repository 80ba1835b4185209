package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerOverHttpTest {

    private static final String NUMBER = "778800112233445";

    private static RunningSimulator simulator;
    private static SimulatorClient client;

    @BeforeAll
    static void start() throws Exception {
        simulator = RunningSimulator.start();
        client = simulator.client();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void beginANewLedger() throws Exception {
        client.delete("/graph-calls");
    }

    @Test
    void listsWhatWasAcceptedInOrder() throws Exception {
        var first = client.wamidOf("+90 532 111 2233", "1");
        var second = client.wamidOf("+905321112244", "2");

        var ledger = client.get("/graph-calls");
        assertThat(ledger.path("accepted_count").asInt()).isEqualTo(2);
        assertThat(ledger.at("/accepted/0/wamid").asText()).isEqualTo(first);
        assertThat(ledger.at("/accepted/0/to").asText()).isEqualTo("+90 532 111 2233");
        assertThat(ledger.at("/accepted/0/phone_number_id").asText()).isEqualTo(NUMBER);
        assertThat(ledger.at("/accepted/0/callback_data").asText()).isEqualTo("attempt-1");
        assertThat(ledger.at("/accepted/0/type").asText()).isEqualTo("text");
        assertThat(ledger.at("/accepted/0/lost").asBoolean(true)).isFalse();
        assertThat(ledger.at("/accepted/0/at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(ledger.at("/accepted/1/wamid").asText()).isEqualTo(second);
    }

    @Test
    void leavesOutWhatWasSeenBefore() throws Exception {
        client.wamidOf("+905321112233", "1");
        var second = client.wamidOf("+905321112233", "2");

        var rest = client.get("/graph-calls?since=1");
        assertThat(rest.path("accepted")).hasSize(1);
        assertThat(rest.at("/accepted/0/wamid").asText()).isEqualTo(second);
        assertThat(client.get("/graph-calls?since=7").path("accepted")).isEmpty();
        assertThat(client.get("/graph-calls?since=-1").path("detail").asText()).contains("since");
    }

    @Test
    void countsRefusalsByCodeAndSecond() throws Exception {
        client.put("/clock", Map.of("now", "2030-01-01T10:00:00Z"));
        client.put("/mishaps", Map.of("target", "graph", "code", 131000));

        client.sendText("+905321112233", "refused");
        client.sendText("+905321112233", "taken");
        client.graph("stolen", Map.of());

        var ledger = client.get("/graph-calls");
        assertThat(ledger.at("/refused/131000").asInt()).isEqualTo(1);
        assertThat(ledger.at("/refused/190").asInt()).isEqualTo(1);
        var seconds = ledger.path("seconds").path(NUMBER);
        var noon = Instant.parse("2030-01-01T10:00:00Z").getEpochSecond();
        assertThat(seconds.at("/0/second").asLong()).isBetween(noon, noon + 60);
        assertThat(sum(seconds, "accepted")).isEqualTo(1);
        assertThat(sum(seconds, "refused")).isEqualTo(2);
    }

    @Test
    void beginsAgain() throws Exception {
        client.wamidOf("+905321112233", "1");
        client.sendText("nobody", "2");

        client.delete("/graph-calls");

        var ledger = client.get("/graph-calls");
        assertThat(ledger.path("accepted_count").asInt()).isZero();
        assertThat(ledger.path("accepted")).isEmpty();
        assertThat(ledger.path("refused")).isEmpty();
        assertThat(ledger.path("seconds")).isEmpty();
        assertThat(ledger.path("per_customer")).isEmpty();
    }

    private static int sum(JsonNode seconds, String field) {
        return IntStream.range(0, seconds.size())
                .map(i -> seconds.path(i).path(field).asInt())
                .sum();
    }
}
