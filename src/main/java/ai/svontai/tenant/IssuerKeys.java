package ai.svontai.tenant;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the tokens' issuer, fetched when they are needed: a start must not wait for somebody else's login. With
 * each fetch it is asked anew where they are.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();
    private static final int MOST_BYTES = 500_000;
    private static final long KEPT = Duration.ofMinutes(5).toMillis();

    /** How long a caller waits for another one's fetch: a discovery and a list of keys, each connected to and read. */
    private static final long WAIT = 4L * PATIENCE;

    /** Of two fetches at least so far apart one is refused. Made-up key ids must not send us to the issuer each time. */
    private static final long GAP = Duration.ofSeconds(10).toMillis();

    /** How long known keys are good while the issuer is away. */
    private static final long OUTAGE = Duration.ofHours(4).toMillis();

    private final String issuer;
    private final String jwksUri;
    private final ResourceRetriever retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES);
    private volatile boolean answers;

    IssuerKeys(TenantSettings settings) {
        this.issuer = settings.issuer();
        this.jwksUri = settings.jwksUri();
    }

    /** These keys, kept for a while. */
    JWKSource<SecurityContext> source() {
        return JWKSourceBuilder.create(this)
                .cache(KEPT, WAIT)
                .refreshAheadCache(false)
                .rateLimited(GAP)
                .outageTolerant(OUTAGE)
                .build();
    }

    /** Whether the last fetch went well. What was refused for being too soon after it is not among the keys. */
    boolean lastAnswered() {
        return answers;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        answers = false;
        try (var keys = new URLBasedJWKSetSource<>(address(), retriever)) {
            var found = keys.getJWKSet(evaluator, now, context);
            answers = true;
            return found;
        } catch (IOException | ParseException | IllegalArgumentException unreachable) {
            throw new RemoteKeySourceException("the keys of the issuer cannot be found", unreachable);
        }
    }

    private URL address() throws IOException, ParseException {
        if (!jwksUri.isBlank()) {
            return URI.create(jwksUri).toURL();
        }
        var discovery = URI.create(withoutSlash(issuer) + "/.well-known/openid-configuration");
        var found = JSONObjectUtils.parse(
                retriever.retrieveResource(discovery.toURL()).getContent());
        if (!issuer.equals(JSONObjectUtils.getString(found, "issuer"))) {
            throw new IOException("%s tells of another issuer than SVONTAI_JWT_ISSUER".formatted(discovery));
        }
        var keys = JSONObjectUtils.getURI(found, "jwks_uri");
        if (keys == null) {
            throw new IOException("%s does not tell where the keys are".formatted(discovery));
        }
        return keys.toURL();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Override
    public void close() {
        // keeps nothing open
    }
}
