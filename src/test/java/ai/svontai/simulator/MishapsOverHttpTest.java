package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MishapsOverHttpTest {

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

    @Test
    void droppedConnectionGivesNoAnswerButTheCustomerHasTheMessage() throws Exception {
        client.put("/mishaps", Map.of("target", "graph", "drop", true));

        assertThatIOException().isThrownBy(() -> client.sendText("+905321112277", "lost?"));

        await().until(() ->
                client.lastBubble("905321112277").path("status").asText().equals("read"));
        assertThat(client.get("/customers/905321112277/messages")).hasSize(1);
    }

    @Test
    void mishapStrikesTwiceThenNoMore() throws Exception {
        client.put("/mishaps", Map.of("target", "graph", "status", 400, "code", 130429, "count", 2));

        var codes = List.of(
                client.sendText("+905321112288", "1").statusCode(),
                client.sendText("+905321112288", "2").statusCode(),
                client.sendText("+905321112288", "3").statusCode());

        assertThat(codes).containsExactly(400, 400, 200);
        assertThat(client.get("/mishaps")).isEmpty();
        assertThat(client.lastBubble("905321112288").path("text").asText()).isEqualTo("3");
    }

    @Test
    void statusesOvertakeTheAnswerOnDemand() throws Exception {
        client.put("/mishaps", Map.of("target", "status", "early", true, "withoutCallbackData", true));

        var wamid = client.wamidOf("+905321112299", "early");

        assertThat(service.words(wamid)).containsExactly("sent", "delivered", "read");
        assertThat(service.statuses(wamid).getFirst().at("/statuses/0").has("biz_opaque_callback_data"))
                .isFalse();
    }

    @Test
    void statusesComeDoubledAndInReverseOnDemand() throws Exception {
        client.put("/mishaps", Map.of("target", "status", "unordered", true, "doubled", true));

        var wamid = client.wamidOf("+905321113300", "muddle");

        await().until(() -> service.statuses(wamid).size() == 6);
        assertThat(service.words(wamid)).containsExactly("read", "read", "delivered", "delivered", "sent", "sent");
    }

    @Test
    void messageFailsLaterOnDemand() throws Exception {
        client.put("/mishaps", Map.of("target", "status", "code", 131047));

        var wamid = client.wamidOf("+905321113311", "too late");

        await().until(() -> service.statuses(wamid).size() == 1);
        var value = service.statuses(wamid).getFirst();
        assertThat(value.at("/statuses/0/status").asText()).isEqualTo("failed");
        assertThat(value.at("/statuses/0/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(value.has("contacts")).isFalse();
    }

    @Test
    void messageIsDeliveredAndFailsAllTheSameOnDemand() throws Exception {
        client.put("/mishaps", Map.of("target", "status", "code", 131026, "fail_after", "delivered"));

        var wamid = client.wamidOf("+905321113333", "contradiction");

        await().until(() -> service.statuses(wamid).size() == 3);
        assertThat(service.words(wamid)).containsExactly("sent", "delivered", "failed");
        assertThat(service.statuses(wamid).get(1).at("/statuses/0").has("errors"))
                .isFalse();
        assertThat(service.statuses(wamid)
                        .get(2)
                        .at("/statuses/0/errors/0/code")
                        .asInt())
                .isEqualTo(131026);
    }

    @Test
    void someStatusesAreLeftOutOnDemand() throws Exception {
        client.put("/mishaps", Map.of("target", "status", "skip", List.of("sent", "delivered")));

        var wamid = client.wamidOf("+905321113344", "gap");

        await().until(() -> !service.statuses(wamid).isEmpty());
        assertThat(service.words(wamid)).containsExactly("read");
    }

    @Test
    void malformedAnswerOfTheAiIsAPage() throws Exception {
        client.put("/mishaps", Map.of("target", "ai", "malformed", true, "status", 200));

        var request = Map.of("model", "any", "messages", List.of(Map.of("role", "user", "content", "echo 1")));
        var malformed = client.post("/ai/v1/chat/completions", request);
        var next = client.post("/ai/v1/chat/completions", request);

        assertThat(malformed.statusCode()).isEqualTo(200);
        assertThat(malformed.body()).startsWith("<html>");
        assertThat(client.json(next).at("/choices/0/message/content").asText()).isEqualTo("1");
    }

    @Test
    void droppedStatusesLeaveTheServiceInTheDark() throws Exception {
        client.put("/mishaps", Map.of("target", "status", "drop", true));

        var wamid = client.wamidOf("+905321113322", "unheard of");

        await().until(() ->
                client.lastBubble("905321113322").path("status").asText().equals("read"));
        assertThat(service.words(wamid)).isEmpty();
    }
}
