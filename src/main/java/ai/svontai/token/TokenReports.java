package ai.svontai.token;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks Meta about a token, and reads the answer.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/reference/debug_token">Meta: debug_token</a>
 */
@Component
class TokenReports {

    private final GraphApp app;

    TokenReports(GraphApp app) {
        this.app = app;
    }

    /**
     * The question.
     *
     * @throws UnknownApp if nobody said who we are
     */
    public GraphRequest request(@Variable("token") String token) {
        if (!app.isComplete()) {
            throw new UnknownApp();
        }
        return GraphRequest.secretGet("debug_token", Map.of("input_token", token), app.token());
    }

    /**
     * The report.
     *
     * @throws UnreadableReport if it is none, or says of a good token not whose it is
     */
    public TokenReport read(@Body GraphAnswer answer) {
        var data = answer.json().path("data");
        if (!data.path("is_valid").isBoolean()) {
            throw new UnreadableReport();
        }
        var valid = data.path("is_valid").booleanValue();
        var appId = data.path("app_id").asText("");
        if (valid && appId.isEmpty()) {
            throw new UnreadableReport();
        }
        var foreign = !appId.isEmpty() && !appId.equals(app.id());
        var targets = targets(data.path("granular_scopes"));
        return new TokenReport(
                valid && appId.equals(app.id()),
                expiry(data.path("expires_at").asLong()),
                scopes(data),
                targets,
                appId,
                data.path("type").asText(),
                data.hasNonNull("user_id") ? data.path("user_id").asText() : null,
                foreign ? TokenReport.NOT_OURS : data.at("/error/code").asInt(),
                data.at("/error/subcode").asInt());
    }

    private static @Nullable Instant expiry(long seconds) {
        return seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
    }

    /** Those of both lists: since 2026 tokens have been seen with one of them only. */
    private static Set<String> scopes(JsonNode data) {
        var scopes = new HashSet<>(texts(data.path("scopes")));
        data.path("granular_scopes")
                .forEach(granted -> scopes.add(granted.path("scope").asText()));
        scopes.remove("");
        return scopes;
    }

    private static Map<String, List<String>> targets(JsonNode granted) {
        var targets = new HashMap<String, List<String>>();
        granted.forEach(one -> {
            if (one.path("target_ids").isArray()) {
                targets.put(one.path("scope").asText(), texts(one.path("target_ids")));
            }
        });
        return targets;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
