package ai.svontai.token;

/** A new token that is worse than the one that it was to replace, which is kept. */
public class UnfitToken extends RuntimeException {

    UnfitToken(String why) {
        super("Meta's new token " + why);
    }
}
