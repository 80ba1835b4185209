package ai.svontai.tenant;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
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
 * @param all the others, and the roles that the holder has in each; absent where the token's own roles count
 */
record Memberships(@Nullable TenantId home, Map<TenantId, Optional<Set<String>>> all) {

    private static final List<String> ROLES = List.of("role", "roles");

    /** @throws Refused if the claim of the tenant holds something else */
    static Memberships in(Jwt token, TenantSettings settings) {
        var all = new LinkedHashMap<TenantId, Optional<Set<String>>>();
        if (token.getClaims().get(settings.membershipsClaim()) instanceof Collection<?> entries) {
            for (var entry : entries) {
                tenant(entry).ifPresent(tenant -> all.merge(tenant, roles(entry), Memberships::both));
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

    /** The roles that count in this tenant and in no other, be it none at all; absent where the token's own roles count. */
    Optional<Set<String>> rolesIn(@Nullable TenantId tenant) {
        return tenant == null ? Optional.empty() : all.getOrDefault(tenant, Optional.empty());
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

    /** Whoever names roles has named them all. */
    private static Optional<Set<String>> roles(@Nullable Object entry) {
        return entry instanceof Map<?, ?> membership && ROLES.stream().anyMatch(membership::containsKey)
                ? Optional.of(ROLES.stream()
                        .flatMap(name -> Words.in(membership.get(name)))
                        .collect(toSet()))
                : Optional.empty();
    }

    /** What two entries say of one tenant. */
    private static Optional<Set<String>> both(Optional<Set<String>> one, Optional<Set<String>> other) {
        return one.isEmpty() || other.isEmpty()
                ? one.or(() -> other)
                : Optional.of(Stream.of(one, other)
                        .flatMap(Optional::stream)
                        .flatMap(Set::stream)
                        .collect(toSet()));
    }
}
