package ai.svontai.graph;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Meta is.
 *
 * @param baseUrl the host of the Graph API; another one only where Meta is simulated
 * @param version a live version of the Graph API; {@code v18.0} expired on 26 January 2026
 */
@Validated
@ConfigurationProperties("svontai.graph")
record GraphSettings(
        @NotNull URI baseUrl,

        @Pattern(regexp = "v\\d{2}\\.0", message = "GRAPH_API_VERSION is not a version like v25.0") String version) {}
