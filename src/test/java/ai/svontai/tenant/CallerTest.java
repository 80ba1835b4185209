package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class CallerTest {

    private static final String TENANT = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11";

    private static final String OPERATIONS = "SCOPE_operations";

    private final Caller caller = new Caller();

    @AfterEach
    void hangUp() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void knowsTheTenantOfTheToken() {
        calls(token(Map.of("tenant_id", TENANT)));

        assertThat(caller.tenant()).isEqualTo(new TenantId(UUID.fromString(TENANT)));
    }

    @Test
    void knowsNoTenantWhereNobodyCalls() {
        knowsNoTenant();
    }

    @Test
    void knowsNoTenantOfATokenThatIsNoJwt() {
        calls(new TestingAuthenticationToken(TENANT, TENANT));

        knowsNoTenant();
    }

    @Test
    void knowsNoTenantOfATokenWithoutOne() {
        calls(token(Map.of("sub", TENANT)));

        knowsNoTenant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "kilim", "6d6e1e4a-8a3a-4f0c-9a53", "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11 or 1=1"})
    void knowsNoTenantOfATokenWithAnotherClaim(String claim) {
        calls(token(Map.of("tenant_id", claim)));

        knowsNoTenant();
    }

    @Test
    void knowsNoTenantOfATokenWithSeveral() {
        calls(token(Map.of("tenant_id", List.of(TENANT, TENANT))));

        knowsNoTenant();
    }

    @Test
    void looksAfterTheThingsOfTheTenant() {
        calls(token(Map.of("tenant_id", TENANT)));

        assertThat(caller.desk()).isEqualTo(new Desk(new TenantId(UUID.fromString(TENANT))));
    }

    @Test
    void looksAfterTheThingsOfTheTenantWhateverTheScope() {
        calls(token(Map.of("tenant_id", TENANT), OPERATIONS));

        assertThat(caller.desk()).isEqualTo(new Desk(new TenantId(UUID.fromString(TENANT))));
    }

    @Test
    void looksAfterWhatBelongsToNobodyInOperations() {
        calls(token(Map.of("sub", "ops"), OPERATIONS));

        assertThat(caller.desk()).isEqualTo(new Desk(null));
    }

    @Test
    void looksAfterNothingElse() {
        for (var token : List.of(
                token(Map.of("sub", "ops")),
                token(Map.of("sub", "ops"), "SCOPE_operation"),
                token(Map.of("tenant_id", "kilim"), OPERATIONS),
                token(Map.of("tenant_id", ""), OPERATIONS))) {
            calls(token);

            assertThatExceptionOfType(NoTenantInToken.class).isThrownBy(caller::desk);
        }
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(NoTenantInToken.class).isThrownBy(caller::desk);
    }

    private void knowsNoTenant() {
        assertThatExceptionOfType(NoTenantInToken.class)
                .isThrownBy(caller::tenant)
                .withMessage("the token has no claim tenant_id with the id of a tenant");
    }

    private static void calls(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private static JwtAuthenticationToken token(Map<String, Object> claims, String... authorities) {
        return new JwtAuthenticationToken(
                Jwt.withTokenValue("token")
                        .header("alg", "HS256")
                        .claims(all -> all.putAll(claims))
                        .build(),
                AuthorityUtils.createAuthorityList(authorities));
    }
}
