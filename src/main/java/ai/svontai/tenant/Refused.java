package ai.svontai.tenant;

/** A caller with a good token, who cannot be let in with this request. The message is what he is told. */
class Refused extends RuntimeException {

    private final int status;

    private Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refused noTenant(String claim) {
        return new Refused(403, "The token has no claim %s with the id of your tenant.".formatted(claim));
    }

    static Refused badHeader() {
        return new Refused(400, "X-Tenant-ID is not the id of one tenant: send one UUID, or leave the header out.");
    }

    static Refused noChoice() {
        return new Refused(400, "The token is good for several tenants: name one in the header X-Tenant-ID.");
    }

    /** The same for a tenant that does not exist. */
    static Refused notAMember() {
        return new Refused(403, "The token is not good for the tenant in X-Tenant-ID.");
    }

    int status() {
        return status;
    }
}
