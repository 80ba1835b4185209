package ai.svontai.graph;

/**
 * Our app at Meta. Numbers that were entered by hand need none; signing up and looking into tokens does.
 *
 * @param id from the app's dashboard; empty where nobody signs up
 * @param secret from the same page; also signs webhooks
 */
public record GraphApp(String id, String secret) {

    public boolean isComplete() {
        return !id.isBlank() && !secret.isBlank();
    }

    /** The app's own access token. */
    public String token() {
        return id + "|" + secret;
    }

    @Override
    public String toString() {
        return "GraphApp[%s]".formatted(id);
    }
}
