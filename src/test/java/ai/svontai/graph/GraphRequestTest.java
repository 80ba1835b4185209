package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphRequestTest {

    @Test
    void hidesTheTokenAndTheWords() {
        var request = new GraphRequest("POST", "7788/messages", "EAAtoken", Map.of("text", "my words"));

        assertThat(request).hasToString("GraphRequest[POST 7788/messages]");
    }

    @Test
    void keepsItsBodyWhateverBecomesOfTheMap() {
        var body = new HashMap<String, Object>(Map.of("type", "text"));
        var request = new GraphRequest("POST", "7788/messages", "EAAtoken", body);

        body.clear();

        assertThat(request.body()).containsEntry("type", "text");
    }
}
