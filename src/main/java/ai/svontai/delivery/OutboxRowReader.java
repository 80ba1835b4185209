package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Responder;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.Wamid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a row of the table {@code outbox}. */
@Component
class OutboxRowReader implements RowMapper<OutboxRow> {

    private final OutboundJson json;

    OutboxRowReader(OutboundJson json) {
        this.json = json;
    }

    static Bell bell(ResultSet row) throws SQLException {
        return new Bell(
                new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("conversation_id", UUID.class));
    }

    @Override
    public OutboxRow mapRow(ResultSet row, int index) throws SQLException {
        return new OutboxRow(
                bell(row),
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                OutboxState.of(row.getString("state")),
                row.getString("parked_reason"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getInt("doubts"),
                row.getObject("account_id", UUID.class),
                new PhoneNumberId(row.getString("phone_number_id")),
                new CustomerId(row.getString("user_id"), row.getString("wa_id")),
                json.read(row.getString("message")),
                Responder.valueOf(row.getString("sender").toUpperCase(Locale.ROOT)),
                row.getLong("responder_version"),
                Optional.ofNullable(row.getObject("sending_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                wamid(row.getString("wamid")),
                wamid(row.getString("last_wamid")),
                row.getBoolean("held"),
                row.getBoolean("resynced"),
                row.getString("replay_of"));
    }

    private static @Nullable Wamid wamid(@Nullable String value) {
        return value == null ? null : new Wamid(value);
    }
}
