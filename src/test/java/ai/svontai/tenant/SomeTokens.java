package ai.svontai.tenant;

import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Tokens that were found good. */
final class SomeTokens {

    private SomeTokens() {}

    static JwtAuthenticationToken of(Map<String, Object> claims) {
        return new JwtAuthenticationToken(Jwt.withTokenValue("token")
                .header("alg", "HS256")
                .claim("jti", "1") // a token without any claim is none
                .claims(all -> all.putAll(claims))
                .build());
    }
}
