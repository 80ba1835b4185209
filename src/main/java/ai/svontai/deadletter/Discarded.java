package ai.svontai.deadletter;

/** How many were discarded, and how many more fit the filter and still wait. */
public record Discarded(int discarded, long remaining) {}
