package ai.svontai.bot;

/** How a bot speaks. */
public enum Tone {
    FORMAL,
    FRIENDLY,
    PROFESSIONAL,
    CASUAL
}
