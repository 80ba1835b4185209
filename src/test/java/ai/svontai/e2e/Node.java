package ai.svontai.e2e;

import ai.svontai.SvontaiApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One node of the service. Its connections to broker and database run over wires. */
final class Node implements AutoCloseable {

    private final int port;
    private final Wire broker;
    private final Wire database;
    private final ConfigurableApplicationContext context;

    /** @param settings that differ from what all nodes of the world have */
    Node(World world, int port, String... settings) {
        this(world, port, context -> {}, settings);
    }

    /** @param more is done to its context before it starts */
    Node(
            World world,
            int port,
            ApplicationContextInitializer<ConfigurableApplicationContext> more,
            String... settings) {
        this.port = port;
        this.broker = Wire.to(world.broker().host(), world.broker().port());
        this.database = Wire.to("127.0.0.1", world.database().port());
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                // Quartz keeps its connections in one place of the process, by this name: worlds would share a
                // database.
                "--spring.quartz.scheduler-name=" + world.name(),
                "--spring.datasource.url="
                        + world.jdbcUrl().replace(":" + world.database().port(), ":" + database.port()),
                "--spring.datasource.username=" + world.database().username(),
                "--spring.datasource.password=" + world.database().password(),
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + broker.port(),
                "--spring.rabbitmq.username=" + world.broker().username(),
                "--spring.rabbitmq.password=" + world.broker().password(),
                "--svontai.broker.dialect=" + world.broker().dialect(),
                "--svontai.tenant.jwt-secret=" + world.secrets().jwtSecret(),
                "--svontai.tenant.requests-per-minute=1000000",
                "--svontai.tenant.strangers-per-minute=1000000",
                "--svontai.token.keyset=" + world.keyset(),
                "--svontai.webhook.app-secret=" + World.APP_SECRET,
                "--svontai.webhook.previous-app-secret=" + World.PREVIOUS_APP_SECRET,
                "--svontai.webhook.verify-token=" + World.VERIFY_TOKEN,
                "--svontai.graph.app.id=" + World.APP_ID,
                "--svontai.graph.app.secret=" + World.APP_SECRET,
                "--svontai.onboarding.redirect-uri=" + world.door() + "/api/onboarding/whatsapp/callback",
                "--svontai.onboarding.public-url=" + world.door(),
                "--svontai.onboarding.dialog-url=" + world.simulator().address() + "/simulator/dialog",
                "--svontai.onboarding.config-id=" + World.CONFIG_ID,
                "--svontai.onboarding.business-id=" + World.PARTNER,
                "--svontai.onboarding.lease=5s",
                "--svontai.graph.base-url=" + world.simulator().address() + "/simulator/graph",
                "--svontai.reply.base-url=" + world.simulator().address() + "/simulator/ai/v1",
                "--svontai.reply.model=simulated",
                "--svontai.reply.retry-delays=1s,1s",
                "--svontai.reply.timeout=2000",
                "--camel.component.http.response-timeout=4000",
                "--camel.component.http.so-timeout=4000",
                "--svontai.conversation.lease=10s",
                "--svontai.delivery.lease=8s",
                "--svontai.delivery.doubt=8s",
                "--logging.threshold.console=WARN",
                "--spring.main.banner-mode=off"));
        for (var setting : settings) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(setting);
        }
        this.context = new SpringApplicationBuilder(SvontaiApplication.class)
                .initializers(world.time(), starting -> LogWatch.begin(), more)
                .run(arguments.toArray(String[]::new));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Breaks all connections to the broker and to the database, in the middle of whatever they carry. */
    int cutConnections() {
        return broker.cut() + database.cut();
    }

    @Override
    public void close() {
        context.close();
        broker.close();
        database.close();
    }
}
