package ai.svontai.bot;

/** One thing that a bot knows, as its owner wrote it. */
public record Knowledge(String title, String question, String answer) {}
