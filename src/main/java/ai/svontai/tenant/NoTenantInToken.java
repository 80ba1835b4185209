package ai.svontai.tenant;

/** A valid token that does not say for which tenant it is. */
public class NoTenantInToken extends RuntimeException {

    NoTenantInToken() {
        super("the token has no claim tenant_id with the id of a tenant");
    }
}
