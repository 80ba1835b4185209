package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulatorApplicationTest {

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
    void customersMessageArrivesSignedAndEscapedAfterRetries() throws Exception {
        service.failNext(2);

        var wamid = client.json(client.post(
                        "/customers/+905321112233/messages", Map.of("text", "Kargo ücreti?", "name", "Ayşe")))
                .path("wamid")
                .asText();

        await().until(() -> service.messages().size() == 1);
        var value = service.messages().getFirst();
        assertThat(service.failuresLeft()).isZero();
        assertThat(service.raw())
                .anySatisfy(
                        body -> assertThat(body).contains("Kargo \\u00fccreti?").contains("Ay\\u015fe"));
        assertThat(value.at("/metadata/phone_number_id").asText()).isEqualTo("778800112233445");
        assertThat(value.at("/contacts/0/wa_id").asText()).isEqualTo("905321112233");
        assertThat(value.at("/messages/0/id").asText()).isEqualTo(wamid).startsWith("wamid.HBgM");
        assertThat(value.at("/messages/0/text/body").asText()).isEqualTo("Kargo ücreti?");
        assertThat(value.at("/messages/0/timestamp").isTextual()).isTrue();
        assertThat(client.lastBubble("905321112233").path("status").asText()).isEqualTo("sent");
    }

    @Test
    void messageOfTheBusinessIsSentDeliveredAndRead() throws Exception {
        var response = client.sendText("+905321112244", "Kargo 49 TL.");

        var answer = client.json(response);
        var wamid = SimulatorClient.wamid(answer);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("facebook-api-version")).hasValue("v25.0");
        assertThat(answer.at("/contacts/0/input").asText()).isEqualTo("+905321112244");
        assertThat(answer.at("/contacts/0/wa_id").asText()).isEqualTo("905321112244");
        await().until(() -> service.statuses(wamid).size() == 3);
        assertThat(service.words(wamid)).containsExactly("sent", "delivered", "read");
        assertThat(service.statuses(wamid)).allSatisfy(value -> {
            assertThat(value.at("/statuses/0/biz_opaque_callback_data").asText())
                    .isEqualTo("attempt-1");
            assertThat(value.at("/contacts/0").has("profile")).isFalse();
        });
        var bubble = client.lastBubble("905321112244");
        assertThat(bubble.path("from").asText()).isEqualTo("business");
        assertThat(bubble.path("text").asText()).isEqualTo("Kargo 49 TL.");
        assertThat(bubble.path("status").asText()).isEqualTo("read");
        assertThat(bubble.path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void sameSendTwiceIsTwoMessagesAndTheLedgerTells() throws Exception {
        var first = client.wamidOf("+905321112255", "twice");
        var second = client.wamidOf("+905321112255", "twice");

        assertThat(first).isNotEqualTo(second);
        assertThat(client.get("/customers/905321112255/messages")).hasSize(2);
        var ledger = client.get("/graph-calls");
        assertThat(ledger.at("/per_customer/905321112255").asInt()).isEqualTo(2);
        assertThat(ledger.path("duplicates").asInt()).isPositive();
        assertThat(ledger.at("/repeated_callback_data/0").asText()).isEqualTo("attempt-1");
    }

    @Test
    void wrongTokenIsRefused() throws Exception {
        var response = client.graph("stolen", Map.of());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(client.json(response).at("/error/code").asInt()).isEqualTo(190);
        assertThat(client.json(response).at("/error/error_subcode").asInt()).isEqualTo(467);
        assertThat(client.json(response).at("/error/fbtrace_id").asText()).isNotEmpty();
    }

    @Test
    void tooLongATextIsRefused() throws Exception {
        var response = client.sendText("+905321112266", "x".repeat(4097));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(client.json(response).at("/error/code").asInt()).isEqualTo(100);
        assertThat(client.get("/customers/905321112266/messages")).isEmpty();
    }

    @Test
    void unknownPathsVersionsAndNumbersAreRefusedInMetasWords() throws Exception {
        assertThat(codeOf("/graph/v25/778800112233445/messages")).isEqualTo(2500);
        assertThat(codeOf("/graph/v25.0/778800112233445/media")).isEqualTo(2500);
        assertThat(codeOf("/graph/v25.0/778800112233445/messages")).isEqualTo(200);
    }

    @Test
    void readReceiptIsTaken() throws Exception {
        var response = client.graph(
                "simulated-access-token",
                Map.of("messaging_product", "whatsapp", "status", "read", "message_id", "wamid.X"));

        assertThat(response.body()).isEqualTo("{\"success\":true}");
    }

    @Test
    void aiAnswersFromThePromptAndCountsItsCalls() throws Exception {
        var before = client.get("/ai-calls").path("count").asInt();

        var answer = client.json(client.post(
                "/ai/v1/chat/completions",
                Map.of(
                        "model",
                        "any",
                        "messages",
                        List.of(
                                Map.of("role", "system", "content", "Q: Kargo ücreti?\nA: 49 TL."),
                                Map.of("role", "user", "content", "kargo ucreti ne kadar")))));

        assertThat(answer.at("/choices/0/message/content").asText()).isEqualTo("49 TL.");
        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(answer.at("/usage/total_tokens").asInt()).isPositive();
        assertThat(client.get("/ai-calls").path("count").asInt()).isEqualTo(before + 1);
    }

    @Test
    void aiRefusesWhatIsNoJsonObject() throws Exception {
        var response = client.post("/ai/v1/chat/completions", "hello");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(client.json(response).at("/error/type").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void testersAreToldWhatToDo() throws Exception {
        var badPhone = client.post("/customers/mum/messages", Map.of("text", "Hi"));
        var noText = client.post("/customers/905321112233/messages", Map.of());
        var badMishap = client.put("/mishaps", Map.of("target", "graph"));

        assertThat(List.of(badPhone, noText, badMishap)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(client.json(response).path("detail").asText()).isNotEmpty();
        });
    }

    @Test
    void describesItselfAndItsLimits() throws Exception {
        var description = client.get("");

        assertThat(description.path("app_secret").asText()).isEqualTo(WebhookReceiver.SECRET);
        assertThat(description.path("graph_base").asText()).matches("http://localhost:\\d+/simulator/graph");
        assertThat(description.path("numbers")).hasSize(1);
        assertThat(description.path("limits")).isNotEmpty();
    }

    private static int codeOf(String path) throws Exception {
        return client.json(client.post(path, Map.of())).at("/error/code").asInt();
    }
}
