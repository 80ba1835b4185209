package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to send one message, once.
 *
 * @param attempt 1 for the first; a result that comes back under an older attempt is too late to count
 * @param claimedAt when the window was judged
 * @param windowClosesAt by Meta's clock; absent where the window does not matter, as for templates
 */
public record Claim(
        Bell bell,
        UUID id,
        int attempt,
        UUID accountId,
        PhoneNumberId from,
        CustomerId to,
        OutboundMessage message,
        Instant claimedAt,
        @Nullable Instant windowClosesAt) {

    /** Which try a status tells of, by the callback data in it; the last one where it does not say. */
    static int attemptIn(@Nullable String callbackData) {
        if (callbackData == null || callbackData.indexOf('/') < 0) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(callbackData.substring(callbackData.indexOf('/') + 1));
        } catch (NumberFormatException notOurs) {
            return Integer.MAX_VALUE;
        }
    }

    /** What Meta gives back in every status: which message, and which of the tries to send it. */
    String callbackData() {
        return "%s/%d".formatted(id, attempt);
    }
}
