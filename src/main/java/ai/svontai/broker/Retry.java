package ai.svontai.broker;

import java.time.Instant;

/**
 * A further try of a message.
 *
 * @param number 1 for the first
 */
public record Retry(Rung rung, int number, Instant firstFailedAt) {}
