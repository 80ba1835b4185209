package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service does with templates over the Graph. */
class TemplateGraphTest {

    private static final String TEMPLATES = "330011220044556/message_templates";
    private static final String TOKEN = "simulated-access-token";
    private static final List<?> BODY = List.of(Map.of("type", "BODY", "text", "Merhaba"));

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
    void pagesAreFollowedToTheLast() throws Exception {
        var names = new ArrayList<String>();
        var page = list("?fields=name,status&limit=3&status=APPROVED");

        assertThat(page.path("data")).hasSize(3);
        assertThat(page.at("/paging/next").asText()).contains("access_token=" + TOKEN);
        assertThat(page.at("/data/0").has("components")).isFalse();
        assertThat(page.at("/data/0/id").isTextual()).isTrue();
        while (true) {
            names.addAll(page.path("data").findValuesAsText("name"));
            if (!page.at("/paging").has("next")) {
                break;
            }
            page = client.follow(page.at("/paging/next").asText());
        }
        assertThat(names)
                .startsWith("siparis_hazir", "size_ulasamadik", "kargo_yolda", "yeni_sezon")
                .doesNotHaveDuplicates();
    }

    @Test
    void oneIsFoundByNameWithAllThatMetaTells() throws Exception {
        var found = list("?name=kargo_yolda").path("data");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/parameter_format").asText()).isEqualTo("NAMED");
        assertThat(found.at("/0/category").asText()).isEqualTo("UTILITY");
        assertThat(found.at("/0/components/0/text").asText()).contains("{{kargo_no}}");
        var asked =
                list("?name=kargo_yolda&fields=quality_score,rejected_reason").path("data");
        assertThat(asked.at("/0/quality_score/score").asText()).isEqualTo("UNKNOWN");
        assertThat(asked.at("/0/rejected_reason").asText()).isEqualTo("NONE");
        assertThat(list("?name=yok")).hasToString("{\"data\":[]}");
    }

    @Test
    void cursorsAreNotKept() throws Exception {
        create("gecici");
        var after = list("?name=gecici&fields=name").at("/paging/cursors/after").asText();

        assertThat(client.graph("DELETE", TEMPLATES + "?name=gecici", TOKEN, Map.of())
                        .body())
                .isEqualTo("{\"success\":true}");

        assertThat(list("?after=" + after).at("/error/code").asInt()).isEqualTo(131059);
        assertThat(list("?after=garbled").at("/error/code").asInt()).isEqualTo(131059);
        assertThat(list("?name=gecici").path("data")).isEmpty();
    }

    @Test
    void newOneIsReviewedAndToldOf() throws Exception {
        var created = client.json(create("yeni_bildirim"));

        assertThat(created.path("status").asText()).isEqualTo("PENDING");
        assertThat(created.path("category").asText()).isEqualTo("UTILITY");
        await().until(() -> events("yeni_bildirim").equals(List.of("APPROVED")));
        var found = list("?name=yeni_bildirim").path("data");
        assertThat(found.at("/0/id").asText()).isEqualTo(created.path("id").asText());
        assertThat(found.at("/0/status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void newOneIsRejectedIfItsNameAsksForIt() throws Exception {
        create("please_reject_me");

        await().until(() -> events("please_reject_me").equals(List.of("REJECTED")));
        var found = list("?name=please_reject_me&fields=status,rejected_reason").path("data");
        assertThat(found.at("/0/status").asText()).isEqualTo("REJECTED");
        assertThat(found.at("/0/rejected_reason").asText()).isEqualTo("INVALID_FORMAT");
    }

    @Test
    void oneOfTheSameNameAndLanguageIsRefused() throws Exception {
        var again = create("siparis_hazir");
        var badName = create("Sipariş");

        assertThat(client.json(again).at("/error/error_subcode").asInt()).isEqualTo(2388024);
        assertThat(client.json(badName).at("/error/code").asInt()).isEqualTo(100);
    }

    @Test
    void onlyTheTokenOfTheWabaOpensThem() throws Exception {
        var stolen = client.graph("POST", TEMPLATES, "stolen", Map.of());
        var elsewhere = client.json(client.graph("POST", "1/message_templates", TOKEN, Map.of()));

        assertThat(stolen.statusCode()).isEqualTo(401);
        assertThat(elsewhere.at("/error/code").asInt()).isEqualTo(100);
        assertThat(elsewhere.at("/error/error_subcode").asInt()).isEqualTo(33);
    }

    private static HttpResponse<String> create(String name) throws Exception {
        return client.graph(
                "POST",
                TEMPLATES,
                TOKEN,
                Map.of("name", name, "language", "tr", "category", "UTILITY", "components", BODY));
    }

    private static JsonNode list(String query) throws Exception {
        return client.json(client.graph("GET", TEMPLATES + query, TOKEN, Map.of()));
    }

    private static List<String> events(String name) {
        return service.news("message_template_status_update").stream()
                .filter(value -> value.path("message_template_name").asText().equals(name))
                .map(value -> value.path("event").asText())
                .toList();
    }
}
