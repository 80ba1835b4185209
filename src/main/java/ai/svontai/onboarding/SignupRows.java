package ai.svontai.onboarding;

import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads sign-ups from rows that have all columns of the table. */
final class SignupRows {

    private SignupRows() {}

    static Signup read(ResultSet row) throws SQLException {
        return new Signup(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                Task.of(row.getString("task")),
                Condition.of(row.getString("condition")),
                row.getObject("task_since", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                waba(row.getString("claimed_waba_id")),
                number(row.getString("claimed_number_id")),
                instant(row.getObject("token_expires_at", OffsetDateTime.class)),
                row.getObject("token_never_expires", Boolean.class),
                List.of((String[]) row.getArray("granted_wabas").getArray()),
                waba(row.getString("waba_id")),
                number(row.getString("phone_number_id")),
                row.getObject("account_id", UUID.class),
                row.getBoolean("was_on_cloud"),
                row.getBoolean("is_registered"),
                row.getBoolean("is_coexistence"),
                row.getBoolean("has_subscribed"),
                row.getBoolean("has_registered"),
                row.getBoolean("is_pin_given"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable WabaId waba(@Nullable String id) {
        return id == null ? null : new WabaId(id);
    }

    private static @Nullable PhoneNumberId number(@Nullable String id) {
        return id == null ? null : new PhoneNumberId(id);
    }
}
