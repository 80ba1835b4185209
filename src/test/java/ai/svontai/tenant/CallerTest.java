package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
        calls(known(TENANT));

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
    void knowsNoTenantOfATokenThatNobodyHasRead() {
        calls(token());

        knowsNoTenant();
    }

    @Test
    void saysWhoItIs() {
        calls(new Known(
                new JwtAuthenticationToken(Jwt.withTokenValue("token")
                        .header("alg", "HS256")
                        .subject("ayse")
                        .build()),
                List.of(),
                null));

        assertThat(caller.name()).isEqualTo("ayse");
        calls(known(null));
        assertThat(caller.name()).isEqualTo("unknown");
    }

    @Test
    void knowsNoTenantOfATokenWithoutOne() {
        calls(known(null));

        knowsNoTenant();
    }

    @Test
    void looksAfterTheThingsOfTheTenant() {
        calls(known(TENANT));

        assertThat(caller.desk()).isEqualTo(new Desk(new TenantId(UUID.fromString(TENANT))));
    }

    @Test
    void looksAfterTheThingsOfTheTenantWhateverTheScope() {
        calls(known(TENANT, OPERATIONS));

        assertThat(caller.desk()).isEqualTo(new Desk(new TenantId(UUID.fromString(TENANT))));
    }

    @Test
    void looksAfterWhatBelongsToNobodyInOperations() {
        calls(known(null, OPERATIONS));

        assertThat(caller.desk()).isEqualTo(new Desk(null));
    }

    @Test
    void looksAfterNothingElse() {
        for (var nobody : List.of(known(null), known(null, "SCOPE_operation"), known(null, "operations"), token())) {
            calls(nobody);

            assertThatExceptionOfType(NoTenantInToken.class).isThrownBy(caller::desk);
        }
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(NoTenantInToken.class).isThrownBy(caller::desk);
    }

    private void knowsNoTenant() {
        assertThatExceptionOfType(NoTenantInToken.class)
                .isThrownBy(caller::tenant)
                .withMessage("the token names no tenant");
    }

    private static void calls(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private static Known known(@Nullable String tenant, String... authorities) {
        return new Known(
                token(),
                AuthorityUtils.createAuthorityList(authorities),
                tenant == null ? null : new TenantId(UUID.fromString(tenant)));
    }

    /** As it is before the reception has read it. */
    private static JwtAuthenticationToken token() {
        return new JwtAuthenticationToken(Jwt.withTokenValue("token")
                .header("alg", "HS256")
                .claim("tenant_id", TENANT)
                .build());
    }
}
