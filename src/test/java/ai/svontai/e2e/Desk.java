package ai.svontai.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operator's desk: the API of one node, with the operator's token. */
record Desk(String address, String token) {

    Desk(Node node, String token) {
        this(node.address(), token);
    }

    /** The answer to something that works. */
    JsonNode done(String path, Map<String, Object> body) {
        return done(post(path, body));
    }

    JsonNode takeOver(String conversation) {
        return done("/operator/takeover", Map.of("conversation_id", conversation));
    }

    JsonNode release(String conversation) {
        return done("/operator/release", Map.of("conversation_id", conversation));
    }

    JsonNode send(String conversation, String content) {
        return done(send(conversation, content, null));
    }

    HttpResponse<String> send(String conversation, String content, @Nullable String key) {
        var body = new HashMap<String, Object>(Map.of("conversation_id", conversation, "content", content));
        return post("/operator/send-message", Http.write(body), key);
    }

    HttpResponse<String> post(String path, Map<String, Object> body) {
        return post(path, Http.write(body), null);
    }

    HttpResponse<String> post(String path, String body, @Nullable String key) {
        var request = Http.to(address + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return Http.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    HttpResponse<String> get(String path) {
        return Http.send(Http.to(address + path)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    /** A page that is there. */
    String page(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** What a metric says; nothing has been counted of one that is not there. */
    double figure(String meter) {
        var answer = get("/actuator/metrics/" + meter);
        return answer.statusCode() == 404
                ? 0
                : Http.json(answer).path("measurements").path(0).path("value").asDouble();
    }

    static JsonNode done(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return Http.json(answer);
    }
}
