package ai.svontai.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what Meta answers, or that it does not. */
@Component
class GraphAnswers {

    /** What Meta quotes in its messages: tokens ({@code Malformed access token EAA…}), numbers and user ids. */
    private static final Pattern SECRETS = Pattern.compile("(?=[\\w|-]*\\d)[\\w|-]{20,}|\\d{8,}|\\b[A-Z]{2}\\.\\w+");

    private final ObjectMapper json;

    GraphAnswers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Meta's answer as JSON.
     *
     * @throws GraphException if Meta refused, or says yes in a way that cannot be read
     */
    public JsonNode read(@Body byte @Nullable [] body, @Header("CamelHttpResponseCode") int status) {
        var answer = parse(body);
        if (status >= 200 && status < 300) {
            if (answer.isObject()) {
                return answer;
            }
            throw new GraphSilent(status, "the answer is no JSON");
        }
        var error = answer.path("error");
        throw GraphErrors.classify(
                status,
                error.path("code").asInt(status),
                error.path("is_transient").asBoolean(),
                SECRETS.matcher(error.path("message").asText("HTTP " + status)).replaceAll("…"));
    }

    /** The request never left: no connection was made. */
    public void unreachable() {
        throw new GraphUnavailable(0, "Meta cannot be reached");
    }

    /** The request left, or part of it, and no answer came. */
    public void silent() {
        throw new GraphSilent(0, "no answer from Meta");
    }

    /** Proxies in front of Meta answer in HTML, so an error body need not be JSON. */
    private JsonNode parse(byte @Nullable [] body) {
        try {
            return body == null ? json.missingNode() : json.readTree(body);
        } catch (IOException e) {
            return json.missingNode();
        }
    }
}
