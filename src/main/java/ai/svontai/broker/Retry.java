package ai.svontai.broker;

import java.time.Instant;

/**
 * A further try of a message.
 *
 * @param number 1 for the first; an outage of our own counts twice at most, however long it lasts
 */
public record Retry(Rung rung, int number, Instant firstFailedAt) {}
