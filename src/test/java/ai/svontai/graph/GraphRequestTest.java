package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphRequestTest {

    @Test
    void hidesTheTokenAndTheWords() {
        var request = GraphRequest.post("7788/messages", "EAAtoken", Map.of("text", "my words"));

        assertThat(request).hasToString("GraphRequest[POST 7788/messages]");
        assertThat(GraphRequest.form("oauth/access_token", Map.of("client_secret", "s3")))
                .hasToString("GraphRequest[POST oauth/access_token]");
        assertThat(GraphRequest.secretGet("debug_token", Map.of("input_token", "EAAtoken"), "app|s3"))
                .hasToString("GraphRequest[POST ]");
    }

    @Test
    void keepsItsBodyWhateverBecomesOfTheMap() {
        var body = new HashMap<String, Object>(Map.of("type", "text"));
        var request = GraphRequest.post("7788/messages", "EAAtoken", body);

        body.clear();

        assertThat(request.body()).containsEntry("type", "text");
    }

    @Test
    void encodesItsQuery() {
        var request = GraphRequest.get("3300/message_templates", Map.of("limit", "100", "after", "a b&c="), "EAAtoken");

        assertThat(request.query()).isEqualTo("after=a+b%26c%3D&limit=100");
        assertThat(request.hasBody()).isFalse();
    }

    @Test
    void writesAForm() {
        var request = GraphRequest.form("oauth/access_token", Map.of("code", "a b&c=", "client_id", "99"));

        assertThat(request.form()).isEqualTo("client_id=99&code=a+b%26c%3D");
        assertThat(request.accessToken()).isEmpty();
    }

    @Test
    void hidesASecretQueryInABatch() {
        var request = GraphRequest.secretGet("debug_token", Map.of("input_token", "EAA|x"), "app|s3");

        assertThat(request.query()).isEmpty();
        assertThat(request.path()).isEmpty();
        assertThat(request.body())
                .isEqualTo(Map.of(
                        "batch", List.of(Map.of("method", "GET", "relative_url", "debug_token?input_token=EAA%7Cx"))));
    }

    @Test
    void knowsWhatItIsAbout() {
        assertThat(GraphRequest.form("oauth/access_token", Map.of()).subject()).isEqualTo("oauth");
        assertThat(GraphRequest.secretGet("debug_token", Map.of(), "t").subject())
                .isEqualTo("batch");
        assertThat(GraphRequest.post("7788/messages", "t", Map.of()).subject()).isEqualTo("7788");
        assertThat(GraphRequest.get("7788", Map.of(), "t").subject()).isEqualTo("7788");
    }
}
