package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What testers do with templates, and what becomes of messages made of them. */
class TemplatesOverHttpTest {

    private static final List<?> BODY = List.of(Map.of("type", "BODY", "text", "Merhaba {{1}}"));
    private static final List<?> AYSE =
            List.of(Map.of("type", "body", "parameters", List.of(Map.of("type", "text", "text", "Ayşe"))));

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
    void areShownToTheCustomerFilledInAndNeedNoWindow() throws Exception {
        client.put("/limits", Map.of("window", "sync"));
        put("selam", "APPROVED");

        var answer = client.sendTemplate("+905321110041", "selam", AYSE);
        client.put("/limits", Map.of("window", "off"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(client.json(answer).at("/messages/0/message_status").asText())
                .isEqualTo("accepted");
        var bubble = client.lastBubble("905321110041");
        assertThat(bubble.path("type").asText()).isEqualTo("template");
        assertThat(bubble.path("text").asText()).isEqualTo("Merhaba Ayşe");
    }

    @Test
    void areRefusedInMetasWordsIfTheyDoNotFit() throws Exception {
        put("selam_iki", "APPROVED");

        assertThat(refusal(client.sendTemplate("+905321110042", "selam_iki", List.of())))
                .isEqualTo("400 132000");
        assertThat(refusal(client.sendTemplate("+905321110042", "selam_yok", List.of())))
                .isEqualTo("404 132001");
        assertThat(client.get("/customers/905321110042/messages")).isEmpty();
    }

    @Test
    void areReplacedNotDoubled() throws Exception {
        put("ayni", "PENDING");
        put("ayni", "APPROVED");

        var found = client.get("/templates");
        assertThat(found.findValuesAsText("name"))
                .containsOnlyOnce("ayni")
                .contains("siparis_hazir", "size_ulasamadik");
        assertThat(refusal(client.sendTemplate("+905321110043", "ayni", AYSE))).isEqualTo("200 0");
    }

    @Test
    void tellWhatHappensToThem() throws Exception {
        put("olay", "APPROVED");

        happen("olay", Map.of("status", "PAUSED"));
        happen("olay", Map.of("category", "MARKETING"));
        happen("olay", Map.of("quality", "RED"));

        await().until(() -> !news("message_template_status_update", "olay").isEmpty()
                && !news("template_category_update", "olay").isEmpty()
                && !news("message_template_quality_update", "olay").isEmpty());
        var status = news("message_template_status_update", "olay").getFirst();
        assertThat(status.path("event").asText()).isEqualTo("PAUSED");
        assertThat(status.path("message_template_id").isIntegralNumber()).isTrue();
        assertThat(status.path("message_template_language").asText()).isEqualTo("tr");
        assertThat(status.at("/other_info/title").asText()).isEqualTo("FIRST_PAUSE");
        var category = news("template_category_update", "olay").getFirst();
        assertThat(category.path("previous_category").asText()).isEqualTo("UTILITY");
        assertThat(category.path("new_category").asText()).isEqualTo("MARKETING");
        var quality = news("message_template_quality_update", "olay").getFirst();
        assertThat(quality.path("previous_quality_score").asText()).isEqualTo("UNKNOWN");
        assertThat(quality.path("new_quality_score").asText()).isEqualTo("RED");
        assertThat(refusal(client.sendTemplate("+905321110044", "olay", AYSE))).isEqualTo("400 132015");
    }

    @Test
    void changeSilentlyOnDemand() throws Exception {
        put("sessiz", "APPROVED");

        happen("sessiz", Map.of("status", "DISABLED", "silent", true));
        happen("sessiz", Map.of("quality", "GREEN"));

        await().until(() -> !news("message_template_quality_update", "sessiz").isEmpty());
        assertThat(news("message_template_status_update", "sessiz")).isEmpty();
        assertThat(refusal(client.sendTemplate("+905321110045", "sessiz", AYSE)))
                .isEqualTo("400 132016");
    }

    @Test
    void testersAreToldWhatToDo() throws Exception {
        assertThat(client.put("/templates", List.of(Map.of("name", "Büyük"))).body())
                .contains("set name to lower-case");
        assertThat(client.post("/templates/yok/tr/events", Map.of("status", "PAUSED"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.post("/templates/size_ulasamadik/tr/events", Map.of()).body())
                .contains("set status, category or quality");
        assertThat(client.post("/templates/size_ulasamadik/tr/events", Map.of("status", "GONE"))
                        .body())
                .contains("set status to one of");
    }

    private static void put(String name, String status) throws Exception {
        var template =
                Map.of("name", name, "language", "tr", "status", status, "category", "UTILITY", "components", BODY);
        assertThat(client.put("/templates", List.of(template)).statusCode()).isEqualTo(200);
    }

    private static void happen(String name, Map<String, Object> event) throws Exception {
        assertThat(client.post("/templates/" + name + "/tr/events", event).statusCode())
                .isEqualTo(200);
    }

    private static List<JsonNode> news(String field, String name) {
        return service.news(field).stream()
                .filter(value -> value.path("message_template_name").asText().equals(name))
                .toList();
    }

    /** HTTP status and code. */
    private static String refusal(HttpResponse<String> response) throws Exception {
        return response.statusCode() + " "
                + client.json(response).at("/error/code").asInt();
    }
}
