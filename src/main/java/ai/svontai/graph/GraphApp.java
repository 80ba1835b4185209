package ai.svontai.graph;

import org.springframework.stereotype.Component;

/** Our app at Meta, as it proves itself. */
@Component
public class GraphApp {

    private final GraphAppSettings settings;

    GraphApp(GraphAppSettings settings) {
        this.settings = settings;
    }

    /** Empty where nobody signs up. */
    public String id() {
        return settings.id();
    }

    /** Empty where nobody signs up. */
    public String secret() {
        return settings.secret();
    }

    public boolean isComplete() {
        return !id().isBlank() && !secret().isBlank();
    }

    /** The app's own access token. */
    public String token() {
        return id() + "|" + secret();
    }
}
