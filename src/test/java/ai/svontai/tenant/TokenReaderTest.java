package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.GrantedAuthority;

class TokenReaderTest {

    private static final String KILIM = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11";
    private static final String HALI = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a12";
    private static final String OTHER = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a13";
    private static final String[] ALL = {"tools:read", "tools:install", "dashboard:edit", "settings:write", "audit:read"
    };

    @ParameterizedTest
    @CsvSource({
        "owner,tools:read tools:install dashboard:edit settings:write audit:read",
        "admin,tools:read tools:install dashboard:edit settings:write audit:read",
        "manager,tools:read tools:install dashboard:edit settings:write audit:read",
        "agent,tools:read dashboard:edit",
        "viewer,tools:read",
        "viewer agent,tools:read dashboard:edit",
        "intern,''",
        "OWNER,''",
    })
    void knowsWhatARoleMayDo(String role, String permissions) {
        assertPermissions(Map.of("role", role), permissions.split(" ", -1));
        assertPermissions(Map.of("roles", List.of(role.split(" ", -1))), permissions.split(" ", -1));
    }

    @Test
    void readsPermissionsOfTheToken() {
        assertPermissions(
                Map.of("scope", "openid tools:read  settings:write tools:reads"), "tools:read", "settings:write");
        assertPermissions(Map.of("scp", List.of("tools:read")), "tools:read");
        assertPermissions(Map.of("permissions", List.of("audit:read", 7)), "audit:read");
        assertPermissions(Map.of("permissions", List.of("audit:read"), "role", "viewer"), "audit:read", "tools:read");
        assertPermissions(Map.of("scope", Map.of("tools:read", true), "role", 7));
    }

    @Test
    void givesNothingToATokenThatSaysNothing() {
        assertPermissions(Map.of("sub", "ayse", "scope", "openid profile"));
    }

    @Test
    void givesTheDefaultRoleToATokenThatSaysNothing() {
        var reader = new TokenReader(SomeSettings.with("svontai.tenant.default-role=agent"));

        assertThat(permissions(reader.read(SomeTokens.of(Map.of("scope", "openid")), List.of())))
                .containsExactlyInAnyOrder("tools:read", "dashboard:edit");
        assertThat(permissions(reader.read(SomeTokens.of(Map.of("role", "intern")), List.of())))
                .isEmpty();
    }

    @Test
    void countsTheRoleOfAMembershipInItsTenantOnly() {
        var claims = Map.<String, Object>of(
                "tenant_id",
                KILIM,
                "role",
                "owner",
                "permissions",
                List.of("audit:read"),
                "tenants",
                List.of(Map.of("id", HALI, "role", "viewer"), Map.of("id", OTHER, "roles", List.of("agent")), KILIM));

        assertPermissions(claims, ALL);
        assertThat(permissions(read(claims, HALI))).containsExactly("tools:read");
        assertThat(permissions(read(claims, OTHER))).containsExactlyInAnyOrder("tools:read", "dashboard:edit");
    }

    @Test
    void givesNothingWhereAMembershipNamesNoRole() {
        var reader = new TokenReader(SomeSettings.with("svontai.tenant.default-role=agent"));
        var nothing = new HashMap<String, Object>(Map.of("id", HALI));
        nothing.put("role", null);
        for (var membership : List.of(
                Map.of("id", HALI, "roles", List.of()),
                Map.of("id", HALI, "role", ""),
                Map.of("id", HALI, "role", Map.of("name", "owner")),
                nothing)) {
            var memberships = List.of(HALI, membership);

            assertThat(permissions(read(Map.of("role", "owner", "tenants", memberships), HALI)))
                    .as(membership.toString())
                    .isEmpty();
            assertThat(permissions(reader.read(SomeTokens.of(Map.of("tenants", memberships)), List.of())))
                    .as(membership.toString())
                    .isEmpty();
        }
    }

    @Test
    void addsUpWhatSeveralMembershipsOfOneTenantSay() {
        var claims = Map.<String, Object>of(
                "role",
                "owner",
                "tenants",
                List.of(Map.of("id", HALI, "role", "viewer"), HALI, Map.of("id", HALI, "roles", List.of("agent"))));

        assertThat(permissions(read(claims))).containsExactlyInAnyOrder("tools:read", "dashboard:edit");
    }

    @Test
    void readsTheClaimsThatTheSettingsName() {
        var reader = new TokenReader(SomeSettings.with(
                "svontai.tenant.claim=https://example.com/shop",
                "svontai.tenant.memberships-claim=shops",
                "svontai.tenant.roles-claim=groups",
                "svontai.tenant.roles.cashier=tools:read"));

        var known = reader.read(
                SomeTokens.of(Map.of(
                        "https://example.com/shop",
                        KILIM,
                        "shops",
                        List.of(HALI),
                        "tenants",
                        List.of(OTHER),
                        "groups",
                        "cashier",
                        "role",
                        "owner")),
                List.of(HALI));

        assertThat(known.tenant()).isEqualTo(new TenantId(UUID.fromString(HALI)));
        assertThat(permissions(known)).containsExactly("tools:read");
        assertThat(reader.rolesWith(Permission.DASHBOARD_EDIT)).containsExactly("admin", "agent", "manager", "owner");
    }

    private static void assertPermissions(Map<String, Object> claims, String... expected) {
        assertThat(permissions(read(claims)))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(expected).stream().filter(one -> !one.isEmpty()).toList());
    }

    private static Known read(Map<String, Object> claims, String... headers) {
        return new TokenReader(SomeSettings.with()).read(SomeTokens.of(claims), List.of(headers));
    }

    private static List<String> permissions(Known known) {
        return known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> !authority.startsWith("SCOPE_"))
                .toList();
    }
}
