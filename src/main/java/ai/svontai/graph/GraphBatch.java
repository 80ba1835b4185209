package ai.svontai.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * The one answer in a batch of one.
 *
 * @param status the HTTP status of the part; 0 where Meta has none, which it says when a part took too long
 */
record GraphBatch(int status, JsonNode json) {

    /** The part of an answer such as {@code [{"code":200,"headers":[…],"body":"{…}"}]}. */
    static GraphBatch of(JsonNode answer, ObjectMapper json) {
        var part = answer.path(0);
        return new GraphBatch(part.path("code").asInt(), parse(part.path("body").asText(), json));
    }

    private static JsonNode parse(String body, ObjectMapper json) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return json.missingNode();
        }
    }
}
