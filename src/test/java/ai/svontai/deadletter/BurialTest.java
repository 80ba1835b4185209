package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurialTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Burial burial = new Burial(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void idIsTheSameForTheSameBytesOfTheSameMessage() {
        assertThat(burial.id(bytes("a"), "message-1"))
                .startsWith("message-1-")
                .isEqualTo(burial.id(bytes("a"), "message-1"))
                .isNotEqualTo(burial.id(bytes("b"), "message-1"))
                .isNotEqualTo(burial.id(bytes("a"), "message-2"));
    }

    @Test
    void idNeedsNoMessageId() {
        assertThat(burial.id(new byte[0], null))
                .startsWith("unknown-")
                .isEqualTo(burial.id(new byte[0], null))
                .isNotEqualTo(burial.id(bytes("a"), null));
    }

    @Test
    void reasonRepeatsOurOwnWords() {
        assertThat(burial.reason(new Ours("the wamid is missing"))).isEqualTo("the wamid is missing");
    }

    @Test
    void reasonTellsOnlyTheTypeOfForeignFailures() {
        assertThat(burial.reason(new IllegalStateException("my words"))).isEqualTo("java.lang.IllegalStateException");
        assertThat(burial.reason(new RuntimeException(new UncheckedIOException(new IOException("my words")))))
                .isEqualTo("java.io.IOException");
    }

    @Test
    void reasonFindsOursBehindForeignOnes() {
        var wrapped = new RuntimeException("my words", new IllegalStateException(new Ours("the wamid is missing")));

        assertThat(burial.reason(wrapped)).isEqualTo("the wamid is missing");
    }

    @Test
    void reasonStopsAtOurs() {
        assertThat(burial.reason(new Ours("the body is no JSON", new IOException("my words"))))
                .isEqualTo("the body is no JSON");
    }

    @Test
    void reasonOfOursMayBeUnspoken() {
        assertThat(burial.reason(new Ours(null))).isEqualTo("null");
    }

    @Test
    void reasonEndsSomewhere() {
        assertThat(burial.reason(new Ours("x".repeat(500)))).hasSize(500);
        assertThat(burial.reason(new Ours("x".repeat(501)))).hasSize(500);
    }

    @Test
    void firstFailureIsKeptAndElseIsNow() {
        assertThat(burial.firstFailedAt("2026-11-21T10:00:00Z")).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(burial.firstFailedAt(null)).isEqualTo("2026-11-22T10:00:00Z");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static final class Ours extends RuntimeException {

        Ours(@Nullable String message) {
            super(message);
        }

        Ours(String message, Exception cause) {
            super(message, cause);
        }
    }
}
