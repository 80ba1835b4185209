package ai.svontai.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a Graph call says, and leaves nothing of it behind. */
@Component
class GraphBodies {

    private final ObjectMapper json;

    GraphBodies(ObjectMapper json) {
        this.json = json;
    }

    /** What to send, or nothing. */
    public byte @Nullable [] write(@Variable("request") GraphRequest request) {
        if (!request.hasBody()) {
            return null;
        }
        return switch (request.content()) {
            case JSON, BATCH -> asJson(request.body());
            case FORM -> request.form().getBytes(UTF_8);
        };
    }

    /** The answer; but neither what was sent when none came, nor an answer in the raw, which may hold a token. */
    public @Nullable GraphAnswer tidy(@Body @Nullable Object body) {
        return body instanceof GraphAnswer answer ? answer : null;
    }

    private byte[] asJson(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every request can be written as JSON", e);
        }
    }
}
