package ai.svontai.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Meta behind {@code direct:graph-call}, as far as tokens go. */
final class MetaOfTokens {

    static final String APP = "9988776655";
    static final List<String> SCOPES = List.of("whatsapp_business_management", "whatsapp_business_messaging");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Object>> tokens = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger exchanges = new AtomicInteger();
    private volatile Map<String, Object> fresh = report(null, SCOPES);

    /** A token that Meta knows; it never expires if no time is given. */
    void knows(String token, @Nullable Instant expiresAt) {
        tokens.put(token, report(expiresAt, SCOPES));
    }

    void kills(String token, int subcode) {
        tokens.put(token, Map.of("is_valid", false, "app_id", APP, "error", Map.of("code", 190, "subcode", subcode)));
    }

    void foreign(String token) {
        tokens.put(token, Map.of("is_valid", false, "error", Map.of("code", 100)));
    }

    /** What the next tokens are like that Meta gives in exchange. */
    void gives(@Nullable Instant expiresAt, List<String> scopes) {
        fresh = report(expiresAt, scopes);
    }

    /** How calls to this end from now on; {@code debug}, {@code exchange} or {@code probe}. */
    void fails(String call, RuntimeException failure) {
        failures.put(call, failure);
    }

    void recovers() {
        failures.clear();
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    int exchanges() {
        return exchanges.get();
    }

    GraphAnswer answer(GraphRequest request) {
        var call = call(request);
        calls.add(call);
        var failure = failures.get(call);
        if (failure != null) {
            throw failure;
        }
        return new GraphAnswer(200, json.valueToTree(said(call, request)), null);
    }

    private Map<String, ?> said(String call, GraphRequest request) {
        return switch (call) {
            case "debug" -> Map.of("data", known(input(request)));
            case "exchange" ->
                Map.of("access_token", exchange(String.valueOf(request.body().get("fb_exchange_token"))));
            default -> Map.of("id", request.path());
        };
    }

    private String exchange(String old) {
        var token = "EAAG-refreshed-%d-from-%s".formatted(exchanges.incrementAndGet(), old);
        tokens.put(token, fresh);
        return token;
    }

    private Map<String, Object> known(String token) {
        return tokens.getOrDefault(token, Map.of("is_valid", false, "error", Map.of("code", 190)));
    }

    private static String call(GraphRequest request) {
        if (request.content() == GraphRequest.Content.BATCH) {
            return "debug";
        }
        return request.path().equals("oauth/access_token") ? "exchange" : "probe";
    }

    private static String input(GraphRequest request) {
        var part = (Map<?, ?>) ((List<?>) Objects.requireNonNull(request.body().get("batch"))).getFirst();
        var url = String.valueOf(part.get("relative_url"));
        return URLDecoder.decode(url.substring(url.indexOf('=') + 1), UTF_8);
    }

    private static Map<String, Object> report(@Nullable Instant expiresAt, List<String> scopes) {
        return Map.of(
                "is_valid",
                true,
                "app_id",
                APP,
                "type",
                "SYSTEM_USER",
                "expires_at",
                expiresAt == null ? 0 : expiresAt.getEpochSecond(),
                "scopes",
                scopes);
    }
}
