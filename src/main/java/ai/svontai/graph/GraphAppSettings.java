package ai.svontai.graph;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our app at Meta. Numbers that were entered by hand need none; signing up and looking into tokens does.
 *
 * @param id from the app's dashboard; empty where nobody signs up
 * @param secret from the same page; also signs webhooks
 */
@ConfigurationProperties("svontai.graph.app")
record GraphAppSettings(
        @DefaultValue("") String id, @DefaultValue("") String secret) {

    @Override
    public String toString() {
        return "GraphAppSettings[%s]".formatted(id);
    }
}
