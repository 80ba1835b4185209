package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import java.util.UUID;

/**
 * The right to send one message, once.
 *
 * @param attempt 1 for the first; a result that comes back under an older attempt is too late to count
 */
public record Claim(
        Bell bell, UUID id, int attempt, UUID accountId, PhoneNumberId from, CustomerId to, OutboundMessage message) {}
