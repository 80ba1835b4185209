package ai.svontai.graph;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our app at Meta, as it is configured.
 *
 * @param id from the app's dashboard; empty where nobody signs up
 * @param secret from the same page; also signs webhooks
 */
@Validated
@ConfigurationProperties("svontai.graph.app")
record GraphAppSettings(
        @DefaultValue("")
        @Pattern(
                regexp = "\\d*",
                message = "META_APP_ID is no number: copy it from the app's dashboard, Settings > Basic")
        String id,

        @DefaultValue("") String secret) {

    @Override
    public String toString() {
        return "GraphAppSettings[%s]".formatted(id);
    }
}
