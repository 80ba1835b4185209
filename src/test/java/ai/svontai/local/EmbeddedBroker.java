package ai.svontai.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.ConfiguredObject;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Apache Qpid Broker-J in this process: AMQP 0-9-1 on 127.0.0.1, nothing else. Without a folder all is kept in memory and
 * a restart forgets it, queues included; in a folder (Derby) queues and persistent messages survive.
 */
public final class EmbeddedBroker implements TestBroker {

    /** Without a short check period a rung of one second would give back after up to thirty. */
    private static final Map<String, String> CONTEXT = Map.of(
            "virtualhost.housekeepingCheckPeriod", "200",
            "queue.behaviourOnUnknownDeclareArgument", "IGNORE",
            "broker.failStartupWithErroredChild", "true");

    private final QpidConfiguration configuration;
    private final Path work;
    private @Nullable SystemLauncher running;

    private EmbeddedBroker(@Nullable Path folder, int port, String username, String password) {
        configuration = new QpidConfiguration(port == 0 ? FreePort.next() : port, username, password, folder);
        try {
            work = Files.createTempDirectory("svontai-broker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtExit.run(this::close);
        start();
    }

    /** On a free port, for guest with password guest. */
    public static EmbeddedBroker inMemory() {
        return inMemory(0, "guest", "guest");
    }

    /**
     * Forgets all when it stops.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedBroker inMemory(int port, String username, String password) {
        return new EmbeddedBroker(null, port, username, password);
    }

    /** On a free port, for guest with password guest. */
    public static EmbeddedBroker in(Path folder) {
        return in(folder, 0, "guest", "guest");
    }

    /**
     * Keeps all that is meant to last.
     *
     * @param folder what it holds is used, else it is filled; one broker at a time
     * @param port 0 for a free one
     */
    public static EmbeddedBroker in(Path folder, int port, String username, String password) {
        return new EmbeddedBroker(folder, port, username, password);
    }

    @Override
    public String host() {
        return QpidConfiguration.HOST;
    }

    @Override
    public int port() {
        return configuration.port();
    }

    @Override
    public String username() {
        return configuration.username();
    }

    @Override
    public String password() {
        return configuration.password();
    }

    @Override
    public String dialect() {
        return "qpid";
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        beQuiet();
        DriverManager.setLoginTimeout(0); // a pool in this JVM has set its own for every driver, the broker's Derby too
        var listener = new Listener();
        var launcher = new SystemLauncher(listener);
        try {
            launcher.startup(Map.of(
                    SystemConfig.TYPE,
                    "Memory",
                    SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                    configuration(),
                    SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                    false,
                    ConfiguredObject.CONTEXT,
                    context()));
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker does not start", e);
        }
        listener.rethrow();
        running = launcher;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
        FileSystemUtils.deleteRecursively(work.toFile());
    }

    private Map<String, String> context() {
        var context = new HashMap<>(CONTEXT);
        context.put(SystemConfig.QPID_WORK_DIR, work.toString());
        return context;
    }

    /** Each connection, channel and queue is news to this broker, and its store writes a log into the working directory. */
    private void beQuiet() {
        System.setProperty("derby.stream.error.file", work.resolve("derby.log").toString());
        System.setProperty(SystemConfig.PROPERTY_STATUS_UPDATES, "false");
        LoggingSystem.get(EmbeddedBroker.class.getClassLoader()).setLogLevel("org.apache.qpid", LogLevel.WARN);
    }

    private String configuration() throws IOException {
        var file = work.resolve("broker.json");
        new ObjectMapper().writeValue(file.toFile(), configuration.broker());
        return file.toString();
    }

    /** The launcher swallows what goes wrong, and hides what it has started; a listener is the only one to learn of both. */
    private static final class Listener extends DefaultSystemLauncherListener {

        private @Nullable SystemConfig<?> system;
        private @Nullable RuntimeException first;

        @Override
        public void onContainerResolve(SystemConfig<?> system) {
            this.system = system;
        }

        /** The broker's own hook would stop it while the service still needs it to put its work back: see AtExit. */
        @Override
        public void afterStartup() {
            if (first != null) {
                return;
            }
            var broker = Objects.requireNonNull(system).getContainer();
            var hook = (Thread) Objects.requireNonNull(ReflectionTestUtils.getField(broker, "_shutdownHook"));
            Runtime.getRuntime().removeShutdownHook(hook);
        }

        @Override
        public void errorOnStartup(RuntimeException e) {
            first = e;
        }

        void rethrow() {
            if (first != null) {
                throw new IllegalStateException("the embedded broker does not start", first);
            }
        }
    }
}
