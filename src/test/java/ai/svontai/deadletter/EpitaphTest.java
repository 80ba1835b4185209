package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpitaphTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String TENANT = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11";

    @Test
    void tellsWhatTheHeadersTell() {
        var headers = Map.<String, Object>of(
                "tenant-id", TENANT,
                "queue", "webhook",
                "failed-route", "webhook-item",
                "failure-class", "permanent",
                "failure-reason", "the wamid is missing",
                "attempts", 5L,
                "first-failed-at", "2026-11-21T10:00:00Z",
                "x-first-death-queue", "retry.5s");

        assertThat(Epitaph.of(headers, NOW))
                .isEqualTo(new Epitaph(
                        UUID.fromString(TENANT),
                        "webhook",
                        "webhook-item",
                        "permanent",
                        "the wamid is missing",
                        5,
                        Instant.parse("2026-11-21T10:00:00Z")));
    }

    @Test
    void knowsLittleOfWhatTheBrokerGaveUp() {
        assertThat(Epitaph.of(Map.of("x-first-death-queue", "delivery"), NOW))
                .isEqualTo(new Epitaph(
                        null, "delivery", "unknown", "rejected", "the broker gave up delivering it", 0, NOW));
        assertThat(Epitaph.of(Map.of(), NOW).queue()).isEqualTo("unknown");
    }

    @Test
    void takesGarbageForNothing() {
        var headers = Map.<String, Object>of("tenant-id", "Kilim", "attempts", "often", "first-failed-at", "yesterday");

        assertThat(Epitaph.of(headers, NOW))
                .extracting(Epitaph::tenantId, Epitaph::attempts, Epitaph::firstFailedAt)
                .containsExactly(null, 0, NOW);
    }

    @Test
    void stoneShowsNoBody() {
        var letter =
                new DeadLetter("id-1", "my words".getBytes(UTF_8), Epitaph.of(Map.of("queue", "webhook"), NOW), NOW);

        assertThat(letter).hasToString("DeadLetter[id-1 from webhook, 8 bytes]");
        assertThat(letter.view())
                .isEqualTo(new DeadLetterView(
                        "id-1", "webhook", "unknown", "rejected", "the broker gave up delivering it", 0, NOW, NOW));
    }
}
