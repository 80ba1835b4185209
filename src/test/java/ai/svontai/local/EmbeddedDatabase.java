package ai.svontai.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL itself, unpacked from a jar and run as a child process on the loopback address. Data in a given folder stay
 * for the next start, whatever became of the last one; without a folder they are removed on {@link #close()}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    /** Where zonky looks for what a killed test run left behind, and clears it away. */
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");

    private static final String LOCK = "epg-lock";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path data;
    private final boolean temporary;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    private EmbeddedDatabase(Path data, boolean temporary, int port) {
        this.data = data;
        this.temporary = temporary;
        this.port = port == 0 ? FreePort.next() : port;
        AtExit.run(this::close);
        start();
    }

    /** With temporary data on a free port. */
    public static EmbeddedDatabase temporary() {
        return new EmbeddedDatabase(TEMPORARY.resolve(UUID.randomUUID().toString()), true, 0);
    }

    /** With lasting data on a free port. */
    public static EmbeddedDatabase in(Path folder) {
        return in(folder, 0);
    }

    /**
     * With lasting data.
     *
     * @param folder what it holds is used, else it is filled
     * @param port 0 for a free one
     */
    public static EmbeddedDatabase in(Path folder, int port) {
        return new EmbeddedDatabase(folder.toAbsolutePath(), false, port);
    }

    public int port() {
        return port;
    }

    public String username() {
        return "postgres";
    }

    /** Anything will do: the server trusts whoever is on this machine. */
    public String password() {
        return "postgres";
    }

    /** Of the database that is always there. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /**
     * A fresh database on the same server, in a tenth of the time of a server of its own.
     *
     * @param name lower-case letters, digits and underscores
     * @return its JDBC URL
     */
    public String createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
        return jdbcUrl(name);
    }

    /** Cuts all connections. Does nothing when the server is down. */
    public synchronized void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
        }
    }

    /** Comes back on the same port with the same data. Does nothing when the server is up. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        LoggingSystem.get(EmbeddedDatabase.class.getClassLoader())
                .setLogLevel("io.zonky.test.db.postgres", LogLevel.WARN);
        Orphan.of(data).ifPresent(Orphan::end);
        lookYoung();
        try {
            running = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    /** Whenever zonky starts a server it deletes data that nobody uses and that was begun ten minutes ago: so ours, too. */
    private void lookYoung() {
        var lock = data.resolve(LOCK);
        try {
            if (Files.exists(lock)) {
                Files.setLastModifiedTime(lock, FileTime.from(Instant.now()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By default zonky trades safety for speed, which is right for data that nobody wants back. */
    private EmbeddedPostgres.Builder builder() {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START);
        return temporary ? builder : builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    private synchronized EmbeddedPostgres server() {
        if (running == null) {
            throw new IllegalStateException("the database is stopped");
        }
        return running;
    }

    private String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }
}
