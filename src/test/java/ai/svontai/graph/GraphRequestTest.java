package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphRequestTest {

    @Test
    void hidesTheTokenAndTheWords() {
        var request = GraphRequest.post("7788/messages", "EAAtoken", Map.of("text", "my words"));

        assertThat(request).hasToString("GraphRequest[POST 7788/messages]");
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
    void knowsWhatItIsAbout() {
        assertThat(GraphRequest.post("7788/messages", "t", Map.of()).subject()).isEqualTo("7788");
        assertThat(GraphRequest.get("7788", Map.of(), "t").subject()).isEqualTo("7788");
    }
}
