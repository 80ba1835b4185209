package ai.svontai.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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

    /** A token of the tenant, good for a day. */
    public String of(UUID tenant) {
        return of(tenant, "local");
    }

    /** The same for one of the tenant's people. */
    public String of(UUID tenant, String person) {
        return sign(
                claims().subject(person).claim("tenant_id", tenant.toString()).build());
    }

    /** A token that names no tenant. */
    public String ofNobody() {
        return sign(claims().build());
    }

    /** A token of those who look after what belongs to no tenant. */
    public String ofOperations() {
        return sign(claims().claim("scope", "operations").build());
    }

    private static JwtClaimsSet.Builder claims() {
        var now = Instant.now();
        return JwtClaimsSet.builder().subject("local").issuedAt(now).expiresAt(now.plus(LIFE));
    }

    private String sign(JwtClaimsSet claims) {
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
