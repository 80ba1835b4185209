package ai.svontai.tenant;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out for which tenant a caller calls, and what he may do there. */
@Component
class TokenReader {

    private static final List<String> PERMISSION_CLAIMS = List.of("scope", "scp", "permissions");

    private final TenantSettings settings;

    TokenReader(TenantSettings settings) {
        this.settings = settings;
    }

    /**
     * @param headers what the request says in X-Tenant-ID
     * @throws Refused if the token is not good for that tenant
     */
    Known read(JwtAuthenticationToken token, List<String> headers) {
        var memberships = Memberships.in(token.getToken(), settings);
        var tenant = memberships.choose(headers).orElse(null);
        var permissions = permissions(token.getToken(), memberships.rolesIn(tenant)).stream()
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.toString()));
        return new Known(
                token,
                Stream.concat(token.getAuthorities().stream(), permissions).collect(toSet()),
                tenant);
    }

    /** The roles that have this permission, for those who look for one. */
    List<String> rolesWith(Permission permission) {
        return settings.roles().entrySet().stream()
                .filter(role -> role.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The roles that somebody is given in one tenant, be it none, are all that he has there. */
    private Set<Permission> permissions(Jwt token, Optional<Set<String>> rolesThere) {
        return rolesThere.map(this::ofRoles).orElseGet(() -> permissions(token));
    }

    private Set<Permission> permissions(Jwt token) {
        var direct = words(token, PERMISSION_CLAIMS)
                .flatMap(word -> Permission.of(word).stream())
                .collect(toSet());
        var roles = words(token, settings.rolesClaim()).collect(toSet());
        if (direct.isEmpty() && roles.isEmpty()) {
            return ofRoles(Set.of(settings.defaultRole()));
        }
        direct.addAll(ofRoles(roles));
        return direct;
    }

    private Set<Permission> ofRoles(Set<String> roles) {
        return roles.stream()
                .flatMap(role -> settings.roles().getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Jwt token, List<String> claims) {
        return claims.stream().flatMap(claim -> Words.in(token.getClaims().get(claim)));
    }
}
