package ai.svontai.tenant;

import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who is on the line: reads the token of the request that the current thread answers. */
@Component
public class Caller {

    private static final String CLAIM = "tenant_id";
    private static final GrantedAuthority OPERATIONS = new SimpleGrantedAuthority("SCOPE_operations");

    /**
     * The tenant that the caller's token was issued for.
     *
     * @throws NoTenantInToken if the token names none
     */
    public TenantId tenant() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            var claim = caller.getToken().getClaimAsString(CLAIM);
            if (claim != null) {
                return parse(claim);
            }
        }
        throw new NoTenantInToken();
    }

    /**
     * Whose things the caller looks after: the tenant's of the token; with the scope {@code operations} and no tenant,
     * those that belong to none.
     *
     * @throws NoTenantInToken if the token names no tenant and has not that scope
     */
    public Desk desk() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                        && !caller.getToken().hasClaim(CLAIM)
                        && caller.getAuthorities().contains(OPERATIONS)
                ? new Desk(null)
                : new Desk(tenant());
    }

    /** Who it is, for the list of who did what: the subject of the token. */
    public String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var name = authentication == null ? null : authentication.getName(); // a token need not have a subject
        return name == null ? "unknown" : name;
    }

    private static TenantId parse(String claim) {
        try {
            return new TenantId(UUID.fromString(claim));
        } catch (IllegalArgumentException notAnId) {
            throw new NoTenantInToken();
        }
    }
}
