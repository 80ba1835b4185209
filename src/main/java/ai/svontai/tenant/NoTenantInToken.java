package ai.svontai.tenant;

/** A valid token that does not say for which tenant it is. */
public class NoTenantInToken extends RuntimeException {

    NoTenantInToken() {
        super("the token names no tenant");
    }
}
