package ai.svontai.conversation;

import ai.svontai.whatsapp.CustomerServiceWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** How a conversation stands while its row is locked. */
public record Standing(Responder responder, long responderVersion, CustomerServiceWindow window) {

    /** From a conversation's row. */
    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                Responder.of(row.getString("responder")),
                row.getLong("responder_version"),
                new CustomerServiceWindow(row.getObject("last_customer_message_at", OffsetDateTime.class)
                        .toInstant()));
    }

    /** Whether a message that was decided by this sender, at that version, may still leave. */
    public boolean lets(Responder sender, long version) {
        return sender == Responder.OPERATOR || (responder == Responder.BOT && responderVersion == version);
    }
}
