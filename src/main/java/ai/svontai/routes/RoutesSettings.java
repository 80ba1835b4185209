package ai.svontai.routes;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param routesDir the folder with the {@code *.camel.yaml} files, also in folders below it; a relative path starts at
 *     the working directory
 */
@ConfigurationProperties("svontai")
record RoutesSettings(@DefaultValue("routes") Path routesDir) {}
