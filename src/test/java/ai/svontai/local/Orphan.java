package ai.svontai.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What a killed process left in a data folder of PostgreSQL: the file that names the server, and maybe the server, which
 * goes on without its parent. Either keeps the next server from starting.
 *
 * @param file names the process id in its first line
 */
record Orphan(Path data, Path file) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Optional<Orphan> of(Path data) {
        var file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Optional.of(new Orphan(data, file)) : Optional.empty();
    }

    /** The process is ended only if it is this folder's server: its id may be somebody else's by now. */
    void end() {
        try {
            server().ifPresent(Orphan::end);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        var lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksHere);
    }

    private boolean worksHere(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    /** Nobody is connected any more, so the gentle way is quick; the rude one costs the next start its recovery. */
    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            await().atMost(PATIENCE).until(() -> !server.isAlive());
        } catch (ConditionTimeoutException stubborn) {
            server.destroyForcibly();
            await().atMost(PATIENCE).until(() -> !server.isAlive());
        }
    }
}
