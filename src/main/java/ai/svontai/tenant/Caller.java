package ai.svontai.tenant;

import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who is on the line: reads the token of the request that the current thread answers. */
@Component
public class Caller {

    private static final String CLAIM = "tenant_id";

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
