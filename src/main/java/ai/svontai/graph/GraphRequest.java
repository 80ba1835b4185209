package ai.svontai.graph;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The body of {@code direct:graph-call}.
 *
 * @param path below the version, such as {@code 778800112233445/messages}
 * @param query encoded, such as {@code limit=100&fields=name}; empty for none. It may be logged: never a token
 * @param body sent as JSON; empty for none
 */
public record GraphRequest(String method, String path, String query, String accessToken, Map<String, Object> body) {

    public GraphRequest {
        body = Map.copyOf(body);
    }

    public static GraphRequest get(String path, Map<String, String> query, String accessToken) {
        var encoded = new StringJoiner("&");
        new TreeMap<>(query).forEach((name, value) -> encoded.add(name + "=" + encode(value, UTF_8)));
        return new GraphRequest("GET", path, encoded.toString(), accessToken, Map.of());
    }

    public static GraphRequest post(String path, String accessToken, Map<String, Object> body) {
        return new GraphRequest("POST", path, "", accessToken, body);
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** Meta's object that the request is about, such as a phone number id. */
    String subject() {
        var end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    /** Without the token and without what is said. */
    @Override
    public String toString() {
        return "GraphRequest[%s %s]".formatted(method, path);
    }
}
