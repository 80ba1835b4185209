package ai.svontai.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** {@code bin/rotate-keyset}, as people run it. */
public final class KeysetRotation {

    private KeysetRotation() {}

    /** The keyset after this step. */
    public static String step(String step, String keyset) {
        var run = run(step, keyset);
        assertThat(run.code()).as(run.said()).isZero();
        return run.printed();
    }

    static Run run(String step, String keyset) {
        var command = new ProcessBuilder("bash", Path.of("bin/rotate-keyset").toString(), step);
        command.environment().put("SVONTAI_TOKEN_KEYSET", keyset);
        try {
            var process = command.start();
            var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            var said = new String(process.getErrorStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), printed.strip(), said.strip());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("bash runs", e);
        }
    }

    record Run(int code, String printed, String said) {}
}
