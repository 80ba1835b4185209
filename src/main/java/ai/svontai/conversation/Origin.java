package ai.svontai.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a message came about.
 *
 * @param sender {@code customer}, {@code bot} or {@code operator}
 * @param receivedAt when the customer wrote it, or the last message that it answers, by Meta's clock
 * @param storedAt when we kept that
 * @param turnAt when the bot began to think about it
 * @param answeredAt when the AI had answered
 */
public record Origin(
        UUID conversationId,
        String sender,
        @Nullable Instant receivedAt,
        @Nullable Instant storedAt,
        @Nullable Instant turnAt,
        @Nullable Instant answeredAt) {}
