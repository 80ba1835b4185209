package ai.svontai.broker;

import java.time.Instant;

/**
 * A further try of a message.
 *
 * @param attempts how often it has failed by now
 */
public record Retry(Rung rung, int attempts, Instant firstFailedAt) {}
