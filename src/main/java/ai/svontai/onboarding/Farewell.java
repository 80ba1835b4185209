package ai.svontai.onboarding;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be undone at Meta when a tenant gives up or disconnects.
 *
 * @param waba whose subscription ends; absent where none was begun
 * @param registered the number that a given-up sign-up has registered
 * @param isDisturbed whether those who work with the WABA may have lost the subscription, or its override
 * @param failures of this part in a row
 * @param part what is to be done now
 */
record Farewell(
        TenantId tenant,
        UUID id,
        @Nullable WabaId waba,
        @Nullable PhoneNumberId registered,
        boolean isDisturbed,
        int failures,
        Part part) {

    /** In this order: the last one makes the token useless. */
    enum Part {
        UNSUBSCRIBE,
        /** Somebody else works with a number of the WABA that we have disturbed. */
        SUBSCRIBE_AGAIN,
        DEREGISTER,
        REVOKE
    }

    static Farewell read(ResultSet row) throws SQLException {
        var waba = row.getString("waba_id");
        var registered = row.getString("deregister_id");
        return new Farewell(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("id", UUID.class),
                waba == null || row.getBoolean("unsubscribed") ? null : new WabaId(waba),
                registered == null || row.getBoolean("deregistered") ? null : new PhoneNumberId(registered),
                row.getBoolean("disturbed"),
                row.getInt("failures"),
                Part.UNSUBSCRIBE);
    }

    Farewell at(Part next) {
        return new Farewell(tenant, id, waba, registered, isDisturbed, 0, next);
    }
}
