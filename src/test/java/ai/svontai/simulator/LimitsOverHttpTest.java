package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsOverHttpTest {

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

    @BeforeEach
    void asConfigured() throws Exception {
        client.put("/limits", Map.of("number", true, "per_second", 80, "pair", true, "window", "off"));
    }

    @Test
    void changeOnlyWhereTold() throws Exception {
        client.put("/limits", Map.of("per_second", 5));
        var limits = client.json(client.put("/limits", Map.of("pair", false, "window", "sync")));

        assertThat(limits)
                .isEqualTo(client.get("/limits"))
                .hasToString("{\"number\":true,\"per_second\":5,\"pair\":false,\"window\":\"sync\"}");
    }

    @Test
    void areRefusedIfTheyMakeNoSense() throws Exception {
        assertThat(client.put("/limits", Map.of("per_second", 0)).body()).contains("set per_second to 1 or more");
        assertThat(client.put("/limits", Map.of("window", "later")).body()).contains("off, sync or async");
    }

    @Test
    void ofTheNumberRefuseWhatComesTooFastWhoeverItIsFor() throws Exception {
        client.put("/limits", Map.of("per_second", 1));

        var codes = new ArrayList<Integer>();
        for (int i = 0; i < 10; i++) {
            codes.add(codeOf("+90532111010" + i));
        }
        client.put("/clock", Map.of("advance", "PT1S"));

        assertThat(codes.getFirst()).isZero();
        assertThat(codes).contains(130429);
        assertThat(codeOf("+905321110004")).isZero();
    }

    @Test
    void ofThePairRefuseTheFortySixthMessageToTheSameCustomer() throws Exception {
        var codes = new ArrayList<Integer>();
        for (int i = 0; i < 47; i++) {
            codes.add(codeOf("+905321110005"));
        }
        var refused = client.sendText("+905321110005", "too much");

        assertThat(codes.subList(0, 45)).containsOnly(0);
        assertThat(codes.subList(45, 47)).contains(131056);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("pair rate limit hit");
        assertThat(codeOf("+905321110006")).isZero();
        client.put("/clock", Map.of("advance", "PT6S"));
        assertThat(codeOf("+905321110005")).isZero();
    }

    @Test
    void ofTheWindowRefuseAtOnceIfTheyAreSync() throws Exception {
        client.put("/limits", Map.of("window", "sync"));

        var refused = client.sendText("+905321110007", "unasked");
        client.post("/customers/905321110007/messages", Map.of("text", "Merhaba"));
        var taken = client.sendText("+905321110007", "asked");
        client.put("/clock", Map.of("advance", "PT24H1S"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo(131047);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(codeOf("+905321110007")).isEqualTo(131047);
    }

    @Test
    void ofTheWindowFailLaterIfTheyAreAsyncAndThePhoneShowsNothing() throws Exception {
        client.put("/limits", Map.of("window", "async"));

        var wamid = client.wamidOf("+905321110008", "unasked");

        await().until(() -> service.statuses(wamid).size() == 1);
        var status = service.statuses(wamid).getFirst().at("/statuses/0");
        assertThat(status.path("status").asText()).isEqualTo("failed");
        assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(status.at("/errors/0/title").asText()).isEqualTo("Re-engagement message");
        assertThat(status.path("biz_opaque_callback_data").asText()).isEqualTo("attempt-1");
        assertThat(client.get("/customers/905321110008/messages")).isEmpty();
    }

    @Test
    void ofTheWindowCountFromTheTimestampOfTheMessage() throws Exception {
        client.put("/limits", Map.of("window", "sync"));
        var now = Instant.parse(client.get("/clock").path("now").asText());

        client.post(
                "/customers/905321110009/messages",
                Map.of("text", "late", "timestamp", now.getEpochSecond() - 24 * 3600));
        var old = codeOf("+905321110009");
        client.post("/customers/905321110009/messages", Map.of("text", "new"));
        client.post(
                "/customers/905321110009/messages",
                Map.of("text", "late again", "timestamp", now.getEpochSecond() - 24 * 3600));

        assertThat(old).isEqualTo(131047);
        assertThat(codeOf("+905321110009")).isZero();
    }

    /** 0 if it was accepted. */
    private static int codeOf(String to) throws Exception {
        return code(client.sendText(to, "Hi"));
    }

    private static int code(HttpResponse<String> response) throws Exception {
        return client.json(response).at("/error/code").asInt();
    }
}
