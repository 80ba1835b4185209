package ai.svontai.graph;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Meta is.
 *
 * @param baseUrl the host of the Graph API; another one only where Meta is simulated
 * @param breakerWindow how many of the last calls decide whether we go on asking
 * @param breakerPause how long we do not ask when most of them have failed
 * @param version a live version of the Graph API; {@code v18.0} expired on 26 January 2026
 */
@Validated
@ConfigurationProperties("svontai.graph")
record GraphSettings(
        @NotNull URI baseUrl,

        @DefaultValue("20") @Min(4) int breakerWindow,
        @DefaultValue("5s") Duration breakerPause,

        @Pattern(regexp = "v\\d{2}\\.0", message = "GRAPH_API_VERSION is not a version like v25.0") String version) {}
