package ai.svontai.deadletter;

import java.time.Instant;

/**
 * A dead letter in a list, without its body.
 *
 * @param queue where the message came from
 * @param attempts how often it was tried before it was given up
 */
public record DeadLetterView(
        String id,
        String queue,
        String failedRoute,
        String failureClass,
        String failureReason,
        int attempts,
        Instant firstFailedAt,
        Instant buriedAt) {}
