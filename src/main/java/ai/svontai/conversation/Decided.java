package ai.svontai.conversation;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.PhoneNumberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A message that was just added to its conversation and now has to be sent.
 *
 * @param seq its place in the conversation
 * @param responderVersion it may leave only while the conversation has this version
 */
public record Decided(
        TenantId tenant,
        UUID id,
        UUID conversationId,
        long seq,
        UUID accountId,
        PhoneNumberId from,
        CustomerId to,
        Responder sender,
        long responderVersion,
        String text) {

    /** From a conversation's row with its contact's columns. */
    static Decided of(ResultSet row, Bell bell, long seq, Responder sender, long responderVersion, String text)
            throws SQLException {
        return new Decided(
                bell.tenant(),
                UUID.randomUUID(),
                bell.conversationId(),
                seq,
                row.getObject("account_id", UUID.class),
                new PhoneNumberId(row.getString("phone_number_id")),
                new CustomerId(row.getString("user_id"), row.getString("wa_id")),
                sender,
                responderVersion,
                text);
    }

    @Override
    public String toString() {
        return "Decided[%s]".formatted(id);
    }
}
