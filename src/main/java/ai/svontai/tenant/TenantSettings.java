package ai.svontai.tenant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How callers prove who they are, and what their tokens say. Either a secret is shared with whoever issues the tokens, or
 * the issuer publishes its keys.
 *
 * @param jwtSecret signs the callers' tokens (HS256); at least 32 characters
 * @param issuer who issues the tokens (RS256 or ES256), as they say in {@code iss}; its keys are found by OIDC discovery
 * @param jwksUri where the issuer's keys are, for an issuer without discovery
 * @param audience what the tokens must say in {@code aud}; empty if it does not matter
 * @param claim holds the tenant's id
 * @param membershipsClaim holds the tenants among which X-Tenant-ID chooses: ids, or objects with an id and a role
 * @param rolesClaim the claims that hold role names
 * @param roles what each role may do
 * @param defaultRole of tokens that name neither role nor permission; empty if they may do nothing
 * @param requestsPerMinute that one caller may make at one node
 * @param strangersPerMinute how often an address may show a bad token, and how often it may knock at a door that needs
 *     none, at one node
 * @param dashboardOrigins pages of other origins that may call from a browser
 */
@Validated
@ConfigurationProperties("svontai.tenant")
record TenantSettings(
        @DefaultValue("")
        @Pattern(
                regexp = "(?s)|.{32,}",
                message = "SVONTAI_JWT_SECRET is shorter than the 32 characters that HS256 needs")
        String jwtSecret,

        @DefaultValue("")
        @Pattern(regexp = ADDRESS, message = "SVONTAI_JWT_ISSUER is no address like https://login.example.com") String issuer,

        @DefaultValue("")
        @Pattern(regexp = ADDRESS, message = "SVONTAI_JWKS_URI is no address like https://login.example.com/jwks.json") String jwksUri,

        @DefaultValue("") String audience,
        @DefaultValue("tenant_id") @NotBlank String claim,
        @DefaultValue("tenants") @NotBlank String membershipsClaim,
        @DefaultValue({"role", "roles"}) @NotEmpty List<String> rolesClaim,
        @DefaultValue Map<String, Set<Permission>> roles,
        @DefaultValue("") String defaultRole,

        @DefaultValue("600") @Min(value = 1, message = "SVONTAI_REQUESTS_PER_MINUTE must be 1 or more") int requestsPerMinute,

        @DefaultValue("60") @Min(1) int strangersPerMinute,

        @DefaultValue List<@Pattern(regexp = "https?://[^*/\\s]+/?", message = NO_ORIGIN) String> dashboardOrigins) {

    private static final String ADDRESS = "|https?://\\S+";
    static final String NO_ORIGIN =
            "FRONTEND_URL holds what is no origin: write https://app.example.com, several with commas, and never *";

    TenantSettings {
        rolesClaim = List.copyOf(rolesClaim);
        roles = Map.copyOf(roles);
        dashboardOrigins = List.copyOf(dashboardOrigins);
    }

    boolean hasSecret() {
        return !jwtSecret.isBlank();
    }

    @AssertTrue(
            message = "SVONTAI_JWT_SECRET is empty: set it to the secret that signs your users' tokens, or set"
                    + " SVONTAI_JWT_ISSUER or SVONTAI_JWKS_URI if their issuer publishes its keys")
    boolean isAnyKeyGiven() {
        return hasSecret() || hasIssuer();
    }

    @AssertTrue(
            message = "SVONTAI_JWT_SECRET is set and SVONTAI_JWT_ISSUER or SVONTAI_JWKS_URI too: empty the one that"
                    + " your login does not use")
    boolean isOneKindOfKeyGiven() {
        return !hasSecret() || !hasIssuer();
    }

    @AssertTrue(message = "SVONTAI_DEFAULT_ROLE names a role that svontai.tenant.roles does not have") boolean isDefaultRoleKnown() {
        return defaultRole.isBlank() || roles.containsKey(defaultRole);
    }

    private boolean hasIssuer() {
        return !issuer.isBlank() || !jwksUri.isBlank();
    }

    @Override
    public String toString() {
        return "TenantSettings[…]";
    }
}
