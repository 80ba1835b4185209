package ai.svontai.tenant;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A caller whose token was read: for which tenant he calls, and what he may do there. */
class Known extends JwtAuthenticationToken {

    private final @Nullable TenantId tenant;

    Known(JwtAuthenticationToken token, Collection<? extends GrantedAuthority> authorities, @Nullable TenantId tenant) {
        super(token.getToken(), authorities, token.getName());
        this.tenant = tenant;
    }

    @Nullable TenantId tenant() {
        return tenant;
    }
}
