package ai.svontai.tenant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The tenants that a token is good for.
 *
 * @param home the tenant of the claim
 * @param all the others, and the roles that the holder has in each; none where the token's own roles count
 */
record Memberships(@Nullable TenantId home, Map<TenantId, Set<String>> all) {

    /** @throws Refused if the claim of the tenant holds something else */
    static Memberships in(Jwt token, TenantSettings settings) {
        var all = new LinkedHashMap<TenantId, Set<String>>();
        if (token.getClaims().get(settings.membershipsClaim()) instanceof Collection<?> entries) {
            for (var entry : entries) {
                tenant(entry)
                        .ifPresent(tenant -> all.computeIfAbsent(tenant, first -> new LinkedHashSet<>())
                                .addAll(roles(entry)));
            }
        }
        return new Memberships(home(token, settings.claim()), all);
    }

    private static @Nullable TenantId home(Jwt token, String claim) {
        return token.hasClaim(claim)
                ? TenantId.parse(token.getClaims().get(claim)).orElseThrow(() -> Refused.noTenant(claim))
                : null;
    }

    /**
     * For which of them the request is.
     *
     * @param headers what the request says in X-Tenant-ID
     * @throws Refused if it names none of them, or none where there are several
     */
    Optional<TenantId> choose(List<String> headers) {
        if (headers.isEmpty()) {
            return unasked();
        }
        var asked = headers.size() == 1 ? TenantId.parse(headers.getFirst()) : Optional.<TenantId>empty();
        var tenant = asked.orElseThrow(Refused::badHeader);
        if (!tenant.equals(home) && !all.containsKey(tenant)) {
            throw Refused.notAMember();
        }
        return asked;
    }

    private Optional<TenantId> unasked() {
        if (home == null && all.size() > 1) {
            throw Refused.noChoice();
        }
        return Optional.ofNullable(home).or(() -> all.keySet().stream().findFirst());
    }

    /** The roles that count in this tenant and in no other. */
    Set<String> rolesIn(@Nullable TenantId tenant) {
        return tenant == null ? Set.of() : all.getOrDefault(tenant, Set.of());
    }

    private static Optional<TenantId> tenant(@Nullable Object entry) {
        return entry instanceof Map<?, ?> membership
                ? Stream.of("tenant_id", "id")
                        .map(membership::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(TenantId::parse)
                : TenantId.parse(entry);
    }

    private static List<String> roles(@Nullable Object entry) {
        return entry instanceof Map<?, ?> membership
                ? Stream.of("role", "roles")
                        .flatMap(name -> Words.in(membership.get(name)))
                        .toList()
                : List.of();
    }
}
