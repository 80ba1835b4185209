package ai.svontai.tenant;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is on the line: the caller of the request that the current thread answers. */
@Component
public class Caller {

    static final String OPERATIONS = "SCOPE_operations";
    private static final GrantedAuthority IN_OPERATIONS = new SimpleGrantedAuthority(OPERATIONS);

    /**
     * The tenant that the caller calls for.
     *
     * @throws NoTenantInToken if the token names none
     */
    public TenantId tenant() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Known known) {
            var tenant = known.tenant();
            if (tenant != null) {
                return tenant;
            }
        }
        throw new NoTenantInToken();
    }

    /**
     * Whose things the caller looks after: the tenant's; with the scope {@code operations} and no tenant, those that belong
     * to none.
     *
     * @throws NoTenantInToken if the token names no tenant and has not that scope
     */
    public Desk desk() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Known known
                        && known.tenant() == null
                        && known.getAuthorities().contains(IN_OPERATIONS)
                ? new Desk(null)
                : new Desk(tenant());
    }

    /** Who it is, for the list of who did what: the subject of the token. */
    public String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var name = authentication == null ? null : authentication.getName(); // a token need not have a subject
        return name == null ? "unknown" : name;
    }
}
