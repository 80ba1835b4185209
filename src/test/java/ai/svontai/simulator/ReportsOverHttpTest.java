package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportsOverHttpTest {

    private static RunningSimulator simulator;
    private static WebhookReceiver service;
    private static SimulatorClient client;

    @BeforeAll
    static void start() throws Exception {
        simulator = RunningSimulator.start();
        service = simulator.service();
        client = simulator.client();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void asConfigured() throws Exception {
        client.put("/reports", Map.of("statuses", "all", "batch", 1));
    }

    @Test
    void areKeptBackOnDemandThoughTheCustomerReads() throws Exception {
        client.put("/reports", Map.of("statuses", "none"));

        var wamid = client.wamidOf("+905321110011", "quiet");

        await().until(() ->
                client.lastBubble("905321110011").path("status").asText().equals("read"));
        assertThat(service.words(wamid)).isEmpty();
    }

    @Test
    void comeSeveralAtOnceOnDemand() throws Exception {
        client.put("/reports", Map.of("batch", 2));
        client.put("/mishaps", Map.of("target", "status", "doubled", true));

        var wamid = client.wamidOf("+905321110021", "twice two");

        await().until(() -> batches(wamid).size() == 3);
        assertThat(batches(wamid).stream().map(batch -> batch.findValuesAsText("status")))
                .containsExactlyInAnyOrder(
                        List.of("sent", "sent"), List.of("delivered", "delivered"), List.of("read", "read"));
    }

    @Test
    void waitForOthersOnlyShortly() throws Exception {
        client.put("/reports", Map.of("batch", 1000));

        var wamid = client.wamidOf("+905321110031", "alone");

        await().until(() -> batches(wamid).stream().mapToInt(JsonNode::size).sum() == 3);
    }

    @Test
    void changeOnlyWhereTold() throws Exception {
        var reports = client.json(client.put("/reports", Map.of("batch", 7)));

        assertThat(reports).isEqualTo(client.get("/reports")).hasToString("{\"statuses\":\"all\",\"batch\":7}");
        assertThat(client.put("/reports", Map.of("batch", 0)).body()).contains("set batch");
        assertThat(client.put("/reports", Map.of("statuses", "some")).body()).contains("all or none");
    }

    /** The arrays of statuses in which this message is. */
    private static List<JsonNode> batches(String wamid) {
        return service.bodies().stream()
                .map(body -> body.at("/entry/0/changes/0/value/statuses"))
                .filter(statuses -> statuses.findValuesAsText("id").contains(wamid))
                .toList();
    }
}
