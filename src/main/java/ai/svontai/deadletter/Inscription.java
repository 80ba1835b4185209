package ai.svontai.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a dead letter, as the headers under which it travels to the table.
 *
 * @param queue where the message came from, and where a replay puts it
 * @param failureCode Meta's
 * @param history a JSON array with each failure, the oldest first
 * @param replayOf the letter whose replay this was
 * @param messageId the message's own id on the broker
 * @param originalHeaders a JSON object
 */
public record Inscription(
        String id,
        @Nullable String queue,
        String failedRoute,
        String failureClass,
        String failureReason,
        @Nullable Integer failureCode,
        int attempts,
        String history,
        String firstFailedAt,
        @Nullable String tenant,
        @Nullable String account,
        @Nullable String replayOf,
        @Nullable String messageId,
        String originalHeaders) {}
