package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipsTest {

    private static final String KILIM = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11";
    private static final String HALI = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a12";
    private static final String OTHER = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a13";

    @Test
    void takesTheTenantOfTheClaim() {
        assertTenant(KILIM, Map.of("tenant_id", KILIM));
        assertTenant(KILIM, Map.of("tenant_id", KILIM), KILIM);
        assertTenant(KILIM, Map.of("tenant_id", KILIM, "tenants", List.of(HALI, OTHER)));
        assertTenant(KILIM, Map.of("tenant_id", KILIM, "tenants", "nonsense"));
    }

    @Test
    void takesTheOnlyMembership() {
        assertTenant(HALI, Map.of("tenants", List.of(HALI)));
        assertTenant(HALI, Map.of("tenants", List.of(HALI, Map.of("id", HALI), "nonsense", 7)));
        assertTenant(HALI, Map.of("tenants", List.of(Map.of("tenant_id", HALI, "role", "viewer"))));
    }

    @Test
    void takesTheMembershipOfTheHeader() {
        assertTenant(HALI, Map.of("tenants", List.of(KILIM, HALI)), HALI);
        assertTenant(
                HALI,
                Map.of("tenant_id", KILIM, "tenants", List.of(Map.of("id", HALI))),
                HALI.toUpperCase(Locale.ROOT));
    }

    @Test
    void findsNoTenantWhereThereIsNone() {
        assertTenant(null, Map.of());
        assertTenant(null, Map.of("tenants", List.of()));
        assertTenant(null, Map.of("tenants", Map.of("id", KILIM)));
    }

    @Test
    void asksForTheHeaderWhereThereAreSeveral() {
        refused(400, "X-Tenant-ID", Map.of("tenants", List.of(KILIM, HALI)));
    }

    @Test
    void refusesOtherTenantsWithoutSayingWhetherTheyExist() {
        refused(403, "not good for the tenant", Map.of("tenant_id", KILIM), HALI);
        refused(403, "not good for the tenant", Map.of("tenants", List.of(KILIM, HALI)), OTHER);
        refused(403, "not good for the tenant", Map.of("scope", "operations"), OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "kilim", "1-1-1-1-1", KILIM + " ", KILIM + "," + HALI, KILIM + "\n"})
    void refusesAHeaderThatIsNoTenant(String header) {
        refused(400, "X-Tenant-ID is not", Map.of("tenant_id", KILIM), header);
    }

    @Test
    void refusesTwoHeaders() {
        refused(400, "X-Tenant-ID is not", Map.of("tenant_id", KILIM), KILIM, KILIM);
    }

    @Test
    void refusesAClaimThatIsNoTenant() {
        for (var claim :
                new Object[] {"", " ", "kilim", "1-1-1-1-1", KILIM + " or 1=1", List.of(KILIM), 7, Map.of("id", KILIM)
                }) {
            refused(403, "claim tenant_id", Map.of("tenant_id", claim));
            refused(403, "claim tenant_id", Map.of("tenant_id", claim, "tenants", List.of(HALI)), HALI);
        }
    }

    private static void assertTenant(@Nullable String expected, Map<String, Object> claims, String... headers) {
        assertThat(choose(claims, headers))
                .isEqualTo(expected == null ? null : new TenantId(UUID.fromString(expected)));
    }

    private static void refused(int status, String message, Map<String, Object> claims, String... headers) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> choose(claims, headers))
                .withMessageContaining(message)
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private static @Nullable TenantId choose(Map<String, Object> claims, String... headers) {
        return Memberships.in(SomeTokens.of(claims).getToken(), SomeSettings.with())
                .choose(List.of(headers))
                .orElse(null);
    }
}
