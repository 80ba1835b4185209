package ai.svontai.graph;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Meta's yes.
 *
 * @param trace Meta's {@code x-fb-trace-id}, by which its support finds the call
 */
public record GraphAnswer(
        int httpStatus, JsonNode json, @Nullable String trace) {

    /** Without what it says. */
    @Override
    public String toString() {
        return "GraphAnswer[%d]".formatted(httpStatus);
    }
}
