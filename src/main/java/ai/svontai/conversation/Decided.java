package ai.svontai.conversation;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.PhoneNumberId;
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

    @Override
    public String toString() {
        return "Decided[%s]".formatted(id);
    }
}
