package ai.svontai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChronicleTest {

    private static final String ENTRY =
            "{\"at\":\"2026-11-22T10:00:00Z\",\"class\":\"transient\",\"reason\":\"java.io.IOException\"}";

    private final Chronicle chronicle =
            Chronicles.by(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void reasonRepeatsOurOwnWords() {
        assertThat(reason(new Ours("the wamid is missing"))).isEqualTo("the wamid is missing");
    }

    @Test
    void reasonTellsOnlyTheTypeOfForeignFailures() {
        assertThat(reason(new IllegalStateException("my words"))).isEqualTo("java.lang.IllegalStateException");
        assertThat(reason(new RuntimeException(new UncheckedIOException(new IOException("my words")))))
                .isEqualTo("java.io.IOException");
    }

    @Test
    void reasonFindsOursBehindForeignOnes() {
        var wrapped = new RuntimeException("my words", new IllegalStateException(new Ours("the wamid is missing")));

        assertThat(reason(wrapped)).isEqualTo("the wamid is missing");
    }

    @Test
    void reasonStopsAtOurs() {
        assertThat(reason(new Ours("the body is no JSON", new IOException("my words"))))
                .isEqualTo("the body is no JSON");
    }

    @Test
    void reasonOfOursMayBeUnspoken() {
        assertThat(reason(new Ours(null))).isEqualTo("null");
    }

    @Test
    void reasonEndsSomewhere() {
        assertThat(reason(new Ours("x".repeat(500)))).hasSize(500);
        assertThat(reason(new Ours("x".repeat(501)))).hasSize(500);
    }

    @Test
    void reasonIsWhatTheRoomSays() {
        assertThat(chronicle.reason("(#131026) undeliverable", new Ours("another")))
                .isEqualTo("(#131026) undeliverable");
        assertThat(chronicle.reason(null, null)).isEqualTo("no reason was given");
    }

    @Test
    void historyGrowsWithEachFailure() {
        var first = history(null);
        var second = history(first);

        assertThat(first).isEqualTo("[" + ENTRY + "]");
        assertThat(second).isEqualTo("[" + ENTRY + "," + ENTRY + "]");
    }

    @Test
    void historyForgetsTheOldestOfTwentyFailures() {
        var history = "[\"the first\"]";
        for (var i = 0; i < 19; i++) {
            history = history(history);
        }
        assertThat(history).startsWith("[\"the first\",");

        history = history(history);

        assertThat(history.split("\"at\"", -1)).hasSize(21);
        assertThat(history).doesNotContain("the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "\"text\"", "null"})
    void historyBeginsAnewAfterGarbage(String garbage) {
        assertThat(history(garbage)).isEqualTo("[" + ENTRY + "]");
    }

    private String reason(Throwable failure) {
        return chronicle.reason(null, failure);
    }

    private String history(@Nullable String before) {
        return chronicle.history(before, "transient", null, new IOException("my words"));
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
