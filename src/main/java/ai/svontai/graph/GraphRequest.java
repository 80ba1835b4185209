package ai.svontai.graph;

import java.util.Map;

/**
 * The body of {@code direct:graph-call}.
 *
 * @param path below the version, such as {@code 778800112233445/messages}
 */
public record GraphRequest(String method, String path, String accessToken, Map<String, Object> body) {

    public GraphRequest {
        body = Map.copyOf(body);
    }

    /** Without the token and without what is said. */
    @Override
    public String toString() {
        return "GraphRequest[%s %s]".formatted(method, path);
    }
}
