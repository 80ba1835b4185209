package ai.svontai.tenant;

import org.springframework.security.authorization.AuthorizationDecision;

/** A refusal that knows what would have opened the door. */
class MissingPermission extends AuthorizationDecision {

    private final Permission permission;

    MissingPermission(Permission permission) {
        super(false);
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }
}
