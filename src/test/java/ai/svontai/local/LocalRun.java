package ai.svontai.local;

import ai.svontai.SvontaiApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Starts the whole service on this machine: its own database and broker, Meta and the AI simulated, and a shop to talk
 * to. What happens is kept in the folder {@code .local}; delete it to begin anew.
 */
public final class LocalRun {

    private static final Path FOLDER = Path.of(".local");

    private LocalRun() {}

    public static void main(String[] arguments) {
        var secrets = LocalSecrets.in(FOLDER);
        var database = EmbeddedDatabase.in(FOLDER.resolve("postgres"));
        var broker = EmbeddedBroker.in(FOLDER.resolve("broker"));
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.rabbitmq.host=" + broker.host(),
                "--spring.rabbitmq.port=" + broker.port(),
                "--spring.rabbitmq.username=" + broker.username(),
                "--spring.rabbitmq.password=" + broker.password(),
                "--svontai.broker.dialect=" + broker.dialect(),
                "--svontai.tenant.jwt-secret=" + secrets.jwtSecret(),
                "--svontai.token.keyset=" + secrets.keyset(),
                "--svontai.businesses-file=demo/businesses.yaml"));
        all.addAll(List.of(arguments));
        run(all.toArray(String[]::new));
    }

    /** Ends the process when the start fails, for the broker's threads would keep it alive. Spring has said why by then. */
    private static void run(String[] arguments) {
        try {
            new SpringApplicationBuilder(SvontaiApplication.class, LocalDoors.class)
                    .profiles("simulator")
                    .run(arguments);
        } catch (RuntimeException failedStart) {
            System.exit(1);
        }
    }
}
