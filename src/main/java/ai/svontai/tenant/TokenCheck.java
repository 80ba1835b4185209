package ai.svontai.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are good: signed by the shared secret or by the issuer's keys, never by either. */
@Configuration(proxyBeanMethods = false)
class TokenCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);
    private static final Duration SKEW = Duration.ofSeconds(30);

    @Bean
    JwtDecoder jwtDecoder(TenantSettings settings) {
        return settings.hasSecret() ? bySecret(settings) : byIssuer(settings);
    }

    private static JwtDecoder bySecret(TenantSettings settings) {
        var decoder = NimbusJwtDecoder.withSecretKey(
                        new SecretKeySpec(settings.jwtSecret().getBytes(UTF_8), "HmacSHA256"))
                .build();
        decoder.setJwtValidator(rules(settings));
        return decoder;
    }

    private static JwtDecoder byIssuer(TenantSettings settings) {
        var keys = new IssuerKeys(settings);
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys.source()));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the rules below look at the claims
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules(settings));
        return token -> decode(token, decoder, keys);
    }

    /** Whatever is not the token's fault is a key that could not be fetched. */
    private static Jwt decode(String token, JwtDecoder decoder, IssuerKeys keys) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException failure) {
            var tooSoon = failure.getCause() instanceof RateLimitReachedException;
            if (tooSoon && keys.lastAnswered()) {
                throw new BadJwtException("the issuer has no such key", failure);
            }
            if (!tooSoon) {
                LOG.warn("cannot check a token: {}", failure.getMessage());
            }
            throw new KeysUnreachable(failure);
        }
    }

    /** By the system's clock: the tokens' issuer has no other. */
    private static OAuth2TokenValidator<Jwt> rules(TenantSettings settings) {
        var rules = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(
                new JwtTimestampValidator(SKEW),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                // SvontAI's login signs refresh tokens with the same key
                new JwtClaimValidator<Object>("type", type -> type == null || type.equals("access"))));
        if (!settings.issuer().isBlank()) {
            rules.add(new JwtIssuerValidator(settings.issuer()));
        }
        if (!settings.audience().isBlank()) {
            rules.add(new JwtAudienceValidator(settings.audience()));
        }
        return new DelegatingOAuth2TokenValidator<>(rules);
    }
}
