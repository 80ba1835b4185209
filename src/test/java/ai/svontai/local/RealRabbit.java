package ai.svontai.local;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A RabbitMQ node of our own beside whatever runs on this machine: own ports, own name, own temporary folder, and an own
 * epmd (Erlang's directory of nodes), so that nothing is shared and nothing stays. Survives {@link #stop()} and {@link
 * #start()} with its data.
 */
public final class RealRabbit implements TestBroker {

    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Debian's script of that name on the PATH insists on the user rabbitmq and his folders; this one does not. */
    private static final Path DEBIAN = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private final int port = FreePort.next();
    private final int epmdPort = FreePort.next();
    private final int distributionPort = FreePort.next();
    private final String node = "svontai-" + UUID.randomUUID() + "@localhost";
    private final Path folder;
    private final Process epmd;
    private @Nullable Process server;

    private RealRabbit(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("plugins"), "[].\n");
        Files.writeString(folder.resolve("rabbitmq.conf"), "log.file.level = warning\n");
        Files.createFile(folder.resolve("environment"));
        epmd = run(List.of("epmd", "-address", HOST, "-port", Integer.toString(epmdPort)), "epmd.log");
        AtExit.run(this::close);
        await("epmd").atMost(START).until(() -> FreePort.answers(HOST, epmdPort));
        start();
    }

    /** Whether {@link #launch()} has something to start. */
    public static boolean isInstalled() {
        return executable().isPresent();
    }

    /** Starts the node of this machine; takes some seconds. */
    public static RealRabbit launch() {
        try {
            return new RealRabbit(Files.createTempDirectory("svontai-rabbit-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> executable() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(folder -> Path.of(folder, "rabbitmq-server"));
        return Stream.concat(Stream.of(DEBIAN), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String username() {
        return "guest";
    }

    @Override
    public String password() {
        return "guest";
    }

    @Override
    public String dialect() {
        return "rabbitmq";
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        var program = executable().orElseThrow(() -> new IllegalStateException("no rabbitmq-server on this machine"));
        var started = run(program);
        server = started;
        try {
            await("RabbitMQ")
                    .atMost(START)
                    .failFast("the process ended", () -> !started.isAlive())
                    .until(() -> FreePort.answers(HOST, port));
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new IllegalStateException("RabbitMQ does not start: " + said(), e);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            end(server);
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        end(epmd);
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run(Path program) {
        try {
            return run(List.of(program.toString()), "server.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run(List<String> command, String log) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve(log).toFile()));
        builder.environment().putAll(environment());
        return builder.start();
    }

    /** On a small shared machine Erlang's schedulers must not spin while they wait, hence the last line. */
    private Map<String, String> environment() {
        return Map.ofEntries(
                entry("HOME", folder.toString()),
                entry("ERL_EPMD_PORT", Integer.toString(epmdPort)),
                entry("RABBITMQ_CONF_ENV_FILE", folder.resolve("environment").toString()),
                entry("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString()),
                entry("RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString()),
                entry("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()),
                entry("RABBITMQ_SCHEMA_DIR", folder.resolve("schema").toString()),
                entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                entry("RABBITMQ_PID_FILE", folder.resolve("pid").toString()),
                entry("RABBITMQ_NODENAME", node),
                entry("RABBITMQ_NODE_IP_ADDRESS", HOST),
                entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                entry("RABBITMQ_DIST_PORT", Integer.toString(distributionPort)),
                entry(
                        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                        "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"));
    }

    /** Asks the whole process tree to end, and does not ask for ever. */
    private static void end(Process root) {
        var family =
                Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList();
        root.destroy();
        try {
            await().atMost(STOP).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
        } catch (ConditionTimeoutException stubborn) {
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
