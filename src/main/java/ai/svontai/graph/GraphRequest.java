package ai.svontai.graph;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The body of {@code direct:graph-call}.
 *
 * @param path below the version, such as {@code 778800112233445/messages}
 * @param query encoded, such as {@code limit=100&fields=name}; empty for none. It may be logged: never a secret
 * @param accessToken empty where the body itself proves who asks
 * @param body what is sent; empty for nothing
 * @param content how the body is written
 */
public record GraphRequest(
        String method, String path, String query, String accessToken, Map<String, Object> body, Content content) {

    /** How a body is written. */
    public enum Content {
        JSON,
        /** As a form; all values are texts. */
        FORM,
        /** One GET, in a batch of one: the answer is what Meta answers to that GET. */
        BATCH
    }

    public GraphRequest {
        body = Map.copyOf(body);
    }

    public static GraphRequest get(String path, Map<String, String> query, String accessToken) {
        return new GraphRequest("GET", path, encoded(query), accessToken, Map.of(), Content.JSON);
    }

    public static GraphRequest post(String path, String accessToken, Map<String, Object> body) {
        return new GraphRequest("POST", path, "", accessToken, body, Content.JSON);
    }

    public static GraphRequest delete(String path, String accessToken) {
        return new GraphRequest("DELETE", path, "", accessToken, Map.of(), Content.JSON);
    }

    /** For what proves itself by the app's secret, such as {@code oauth/access_token}: no URL carries it. */
    public static GraphRequest form(String path, Map<String, String> fields) {
        return new GraphRequest("POST", path, "", "", Map.copyOf(fields), Content.FORM);
    }

    /**
     * A GET whose parameters are secrets, such as {@code debug_token}. It travels in the body of a batch, so that no URL
     * carries them.
     *
     * @see <a href="https://developers.facebook.com/docs/graph-api/batch-requests">Meta: batch requests</a>
     */
    public static GraphRequest secretGet(String path, Map<String, String> query, String accessToken) {
        var part = Map.of("method", "GET", "relative_url", path + "?" + encoded(query));
        return new GraphRequest("POST", "", "", accessToken, Map.of("batch", List.of(part)), Content.BATCH);
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** The body as a form. */
    String form() {
        var fields = new TreeMap<String, String>();
        body.forEach((name, value) -> fields.put(name, String.valueOf(value)));
        return encoded(fields);
    }

    /** Meta's object that the request is about, such as a phone number id. */
    String subject() {
        if (content == Content.BATCH) {
            return "batch";
        }
        var end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    /** Without the token and without what is said. */
    @Override
    public String toString() {
        return "GraphRequest[%s %s]".formatted(method, path);
    }

    private static String encoded(Map<String, String> query) {
        var encoded = new StringJoiner("&");
        new TreeMap<>(query).forEach((name, value) -> encoded.add(name + "=" + encode(value, UTF_8)));
        return encoded.toString();
    }
}
