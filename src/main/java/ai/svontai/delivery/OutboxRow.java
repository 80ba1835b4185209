package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Responder;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/**
 * A message as the outbox keeps it.
 *
 * @param claim what it would be claimed with next
 * @param doubts how often it was sent again although Meta may have taken it
 * @param dueAt when the state has to be looked at again: a retry is due, a claim has run out, a doubt has lasted enough
 */
record OutboxRow(Claim claim, OutboxState state, int doubts, Instant dueAt, Responder sender, long responderVersion) {

    static OutboxRow of(Bell bell, ResultSet row, OutboundMessage message) throws SQLException {
        var claim = new Claim(
                bell,
                row.getObject("id", UUID.class),
                row.getInt("attempts") + 1,
                row.getObject("account_id", UUID.class),
                new PhoneNumberId(row.getString("phone_number_id")),
                new CustomerId(row.getString("user_id"), row.getString("wa_id")),
                message);
        return new OutboxRow(
                claim,
                OutboxState.of(row.getString("state")),
                row.getInt("doubts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Responder.valueOf(row.getString("sender").toUpperCase(Locale.ROOT)),
                row.getLong("responder_version"));
    }

    boolean isDueAt(Instant now) {
        return !dueAt.isAfter(now);
    }

    boolean isSending() {
        return state == OutboxState.SENDING;
    }

    /** Whether Meta may have taken it already. */
    boolean isInDoubt() {
        return state == OutboxState.UNCERTAIN;
    }
}
