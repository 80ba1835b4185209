package ai.svontai.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what Meta answers, or that it does not, and tells the circuit breakers. */
@Component
class GraphAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(GraphAnswers.class);

    /** What Meta quotes in its messages: tokens ({@code Malformed access token EAA…}), numbers and user ids. */
    private static final Pattern SECRETS = Pattern.compile("(?=[\\w|-]*\\d)[\\w|-]{20,}|\\d{8,}|\\b[A-Z]{2}\\.\\w+");

    private static final int NO_CODE = Integer.MIN_VALUE;

    private final ObjectMapper json;
    private final CircuitBreakers breakers;

    GraphAnswers(ObjectMapper json, CircuitBreakers breakers) {
        this.json = json;
        this.breakers = breakers;
    }

    /**
     * Meta's answer.
     *
     * @throws GraphException if Meta refused, or says yes in a way that cannot be read
     */
    public GraphAnswer read(
            @Body byte @Nullable [] body,
            @Header("CamelHttpResponseCode") int status,
            @Header("x-fb-trace-id") @Nullable String trace,
            @Variable("request") GraphRequest request) {
        var answer = parse(body);
        if (status >= 200 && status < 300 && request.content() == GraphRequest.Content.BATCH) {
            var part = GraphBatch.of(answer, json);
            return read(part.json(), part.status(), trace, request);
        }
        return read(answer, status, trace, request);
    }

    private GraphAnswer read(JsonNode answer, int status, @Nullable String trace, GraphRequest request) {
        if (status == 0) {
            silent(request);
        }
        if (status < 200 || status >= 300) {
            throw failed(request, refusal(answer, status, trace));
        }
        if (!answer.isObject()) {
            throw failed(
                    request,
                    new GraphException(GraphFailure.UNCERTAIN, status, status, "the answer is no JSON", trace));
        }
        breakers.succeeded(request);
        return new GraphAnswer(status, answer, trace);
    }

    /** The request never left: no connection was made. */
    public void unreachable(@Variable("request") GraphRequest request) {
        throw failed(request, new GraphException(GraphFailure.RETRY, 0, 0, "Meta cannot be reached", null));
    }

    /** The request left, or part of it, and no answer came. */
    public void silent(@Variable("request") GraphRequest request) {
        throw failed(request, new GraphException(GraphFailure.UNCERTAIN, 0, 0, "no answer from Meta", null));
    }

    private GraphException failed(GraphRequest request, GraphException failure) {
        var advice = OurSettings.advice(failure.code(), failure.getMessage());
        if (advice != null) {
            LOG.error("Meta refuses {}: {}: {}", request, failure.getMessage(), advice);
        }
        breakers.failed(request, failure);
        return failure;
    }

    private static GraphException refusal(JsonNode answer, int status, @Nullable String trace) {
        var error = answer.path("error");
        var message =
                SECRETS.matcher(error.path("message").asText("HTTP " + status)).replaceAll("…");
        var code = error.path("code").asInt(NO_CODE);
        if (code == NO_CODE) {
            return new GraphException(GraphErrors.sortStatus(status), status, status, message, trace);
        }
        var failure = OurSettings.areToBlame(code, message)
                ? GraphFailure.RETRY
                : GraphErrors.sort(status, code, error.path("is_transient").asBoolean());
        return new GraphException(
                failure,
                code,
                error.path("error_subcode").asInt(),
                status,
                message,
                error.path("fbtrace_id").asText(trace));
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
