package ai.svontai.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, and how what is said is written. */
@Component
class GraphHeaders {

    private static final String HMAC = "HmacSHA256";

    private final GraphApp app;

    GraphHeaders(GraphApp app) {
        this.app = app;
    }

    /** None where the body itself proves who asks. */
    public @Nullable String authorization(@Variable("request") GraphRequest request) {
        return request.accessToken().isEmpty() ? null : "Bearer " + request.accessToken();
    }

    public String contentType(@Variable("request") GraphRequest request) {
        return switch (request.content()) {
            case JSON, BATCH -> "application/json";
            case FORM -> "application/x-www-form-urlencoded";
        };
    }

    /**
     * The request's own query, and the proof that whoever has the token has the app's secret, too: a stolen token alone
     * is worth nothing where Meta's dashboard asks for it.
     *
     * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Meta: secure Graph API
     *     calls</a>
     */
    public @Nullable String query(@Variable("request") GraphRequest request) {
        var proof = app.secret().isBlank() || request.accessToken().isEmpty()
                ? ""
                : "appsecret_proof=" + proof(request.accessToken());
        var query = Stream.of(request.query(), proof)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? null : query;
    }

    private String proof(String token) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(app.secret().getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
