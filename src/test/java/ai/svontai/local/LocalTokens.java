package ai.svontai.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues tokens as SvontAI's own login would. */
public final class LocalTokens {

    private static final Duration LIFE = Duration.ofDays(1);

    private final NimbusJwtEncoder encoder;

    public LocalTokens(String jwtSecret) {
        encoder = new NimbusJwtEncoder(new ImmutableSecret<>(jwtSecret.getBytes(UTF_8)));
    }

    /** A token of the tenant's owner, good for a day. */
    public String of(UUID tenant) {
        return of(tenant, "local");
    }

    /** The same for one of the tenant's people. */
    public String of(UUID tenant, String person) {
        return of(tenant, person, "owner");
    }

    /** A token of somebody who may do less. */
    public String of(UUID tenant, String person, String role) {
        return with(claims ->
                claims.subject(person).claim("tenant_id", tenant.toString()).claim("role", role));
    }

    /** A token that names no tenant. */
    public String ofNobody() {
        return with(claims -> claims.claim("role", "owner"));
    }

    /** A token of those who look after what belongs to no tenant. */
    public String ofOperations() {
        return with(claims -> claims.claim("scope", "operations"));
    }

    /** A token of a kind of its own. */
    public String with(Consumer<JwtClaimsSet.Builder> more) {
        var claims = claims();
        more.accept(claims);
        return sign(claims.build());
    }

    private static JwtClaimsSet.Builder claims() {
        var now = Instant.now();
        return JwtClaimsSet.builder()
                .subject("local")
                .claim("type", "access")
                .issuedAt(now)
                .expiresAt(now.plus(LIFE));
    }

    private String sign(JwtClaimsSet claims) {
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
