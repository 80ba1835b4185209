package ai.svontai.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a Graph call says. */
@Component
class GraphBodies {

    private final ObjectMapper json;

    GraphBodies(ObjectMapper json) {
        this.json = json;
    }

    /** The JSON to send, or none. */
    public byte @Nullable [] write(@Variable("request") GraphRequest request) {
        try {
            return request.hasBody() ? json.writeValueAsBytes(request.body()) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every request can be written as JSON", e);
        }
    }
}
