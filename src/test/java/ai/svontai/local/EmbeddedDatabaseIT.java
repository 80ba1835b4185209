package ai.svontai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void eachTestMayHaveADatabaseOfItsOwn() throws SQLException {
        try (var database = EmbeddedDatabase.temporary()) {
            var one = database.createDatabase("one");
            var other = database.createDatabase("other");

            write(database, one);
            write(database, other);

            assertThat(read(database, one)).isEqualTo(1);
            assertThat(read(database, other)).isEqualTo(1);
            assertThatIllegalArgumentException().isThrownBy(() -> database.createDatabase("x; drop database one"));
        }
    }

    @Test
    void comesBackWithItsDataOnTheSamePort() throws SQLException {
        try (var database = EmbeddedDatabase.temporary()) {
            write(database, database.jdbcUrl());

            database.stop();
            assertThatThrownBy(() -> read(database, database.jdbcUrl())).isInstanceOf(SQLException.class);
            database.start();

            assertThat(read(database, database.jdbcUrl())).isEqualTo(1);
        }
    }

    @Test
    void comesBackWithItsDataHoweverOldTheyAre() throws Exception {
        try (var database = EmbeddedDatabase.temporary()) {
            write(database, database.jdbcUrl());
            var lock = Path.of(ask(database, database.jdbcUrl(), "show data_directory"))
                    .resolve("epg-lock");
            database.stop();
            Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

            database.start();

            assertThat(read(database, database.jdbcUrl())).isEqualTo(1);
        }
    }

    @Test
    void takesOverFromAServerWhoseParentWasKilled() throws Exception {
        UncleanEnd.of(LeavesADatabase.class, folder);
        var orphan = ProcessHandle.of(serverId()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (var database = EmbeddedDatabase.in(folder)) {
            assertThat(read(database, database.jdbcUrl())).isEqualTo(1);
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void sparesTheProcessThatHasInheritedTheId() throws Exception {
        try (var database = EmbeddedDatabase.in(folder)) {
            write(database, database.jdbcUrl());
        }
        Files.writeString(
                folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder + "\n");

        try (var database = EmbeddedDatabase.in(folder)) {
            assertThat(read(database, database.jdbcUrl())).isEqualTo(1);
        }
    }

    private long serverId() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    }

    private static void write(EmbeddedDatabase database, String url) throws SQLException {
        execute(database, url, "create table witness as select 1 as value");
    }

    private static void execute(EmbeddedDatabase database, String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int read(EmbeddedDatabase database, String url) throws SQLException {
        return Integer.parseInt(ask(database, url, "select value from witness"));
    }

    private static String ask(EmbeddedDatabase database, String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** Ends as a killed process does, its server alive. */
    static final class LeavesADatabase {

        private LeavesADatabase() {}

        public static void main(String[] folder) throws SQLException {
            var database = EmbeddedDatabase.in(Path.of(folder[0]));
            write(database, database.jdbcUrl());
            Runtime.getRuntime().halt(UncleanEnd.STATUS);
        }
    }
}
