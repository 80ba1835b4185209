package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpitaphTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ACCOUNT = "0f5d0f51-1d5a-4a52-8d2a-3a5b6f6a7c22";
    private static final String TENANT = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11";

    @Test
    void tellsWhatTheHeadersTell() {
        var headers = Map.<String, Object>ofEntries(
                entry("tenant-id", TENANT),
                entry("account-id", ACCOUNT),
                entry("queue", "webhook"),
                entry("failed-route", "webhook-item"),
                entry("failure-class", "permanent"),
                entry("failure-reason", "the wamid\0 is missing"),
                entry("failure-code", 131026L),
                entry("attempts", 5L),
                entry("history", "[1]"),
                entry("first-failed-at", "2026-11-21T10:00:00Z"),
                entry("replay-of", "letter-1"),
                entry("message-id", "message-1"),
                entry("CamelSpringRabbitmqMessageId", "letter-2"),
                entry("retry-history", "[2]"),
                entry("retried-since", "2026-11-22T09:00:00Z"),
                entry("x-first-death-queue", "retry.5s"));

        assertThat(Epitaph.of(headers, NOW))
                .isEqualTo(new Epitaph(
                        UUID.fromString(TENANT),
                        UUID.fromString(ACCOUNT),
                        "webhook",
                        "webhook-item",
                        "permanent",
                        "the wamid is missing",
                        131026,
                        5,
                        "[1]",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "letter-1",
                        "message-1"));
    }

    @Test
    void knowsLittleOfWhatTheBrokerGaveUp() {
        assertThat(Epitaph.of(Map.of("x-first-death-queue", "delivery"), NOW))
                .isEqualTo(new Epitaph(
                        null,
                        null,
                        "delivery",
                        "unknown",
                        "rejected",
                        "the broker gave up delivering it",
                        null,
                        0,
                        null,
                        NOW,
                        null,
                        null));
        assertThat(Epitaph.of(Map.of(), NOW).queue()).isEqualTo("unknown");
    }

    @Test
    void knowsWhatTheLastRetryHasLeftOnWhatTheBrokerGaveUp() {
        var headers = Map.<String, Object>of(
                "CamelSpringRabbitmqMessageId", "message-1",
                "retry-history", "[2]",
                "retried-since", "2026-11-22T09:00:00Z",
                "replay-of", "letter-1");

        assertThat(Epitaph.of(headers, NOW))
                .extracting(Epitaph::messageId, Epitaph::history, Epitaph::firstFailedAt, Epitaph::replayOf)
                .containsExactly("message-1", "[2]", Instant.parse("2026-11-22T09:00:00Z"), "letter-1");
    }

    /** The first death of a message that waited is its rung's, and a rung is no queue to go back to. */
    @Test
    void goesBackToTheQueueInWhichTheBrokerGaveUpAndToNoRung() {
        var deaths = List.of(
                death("retry.2m", "dead-letter"),
                death("dead-letter", "dead-letter"),
                death("webhook", "webhook"),
                death("retry.5s", "webhook"));
        var headers = Map.of(
                "x-death", deaths, "x-first-death-queue", "retry.5s", "CamelSpringRabbitmqRoutingKey", "dead-letter");

        assertThat(Epitaph.of(headers, NOW).queue()).isEqualTo("webhook");
    }

    @Test
    void goesBackByItsRoutingKeyWhereTheBrokerTellsNoDeaths() {
        assertThat(Epitaph.of(Map.of("CamelSpringRabbitmqRoutingKey", "reply"), NOW)
                        .queue())
                .isEqualTo("reply");
        for (var garbage : List.of("x", List.of("x"), List.of(Map.of("routing-keys", 7)), List.of())) {
            assertThat(Epitaph.of(Map.of("x-death", garbage, "CamelSpringRabbitmqRoutingKey", "reply"), NOW)
                            .queue())
                    .isEqualTo("reply");
        }
    }

    @Test
    void takesGarbageForNothing() {
        var headers = Map.<String, Object>of(
                "tenant-id", "Kilim",
                "attempts", "often",
                "failure-code", "much",
                "first-failed-at", "yesterday",
                "failure-class", "permanent");

        assertThat(Epitaph.of(headers, NOW))
                .extracting(Epitaph::tenantId, Epitaph::attempts, Epitaph::failureCode, Epitaph::firstFailedAt)
                .containsExactly(null, 0, null, NOW);
    }

    @Test
    void stoneShowsNoBody() {
        var letter = new DeadLetter(
                "id-1", "my words".getBytes(UTF_8), Epitaph.of(Map.of("queue", "webhook"), NOW), "{}", "[]", NOW);

        assertThat(letter).hasToString("DeadLetter[id-1 from webhook, 8 bytes]");
    }

    private static Map<String, Object> death(String queue, String routingKey) {
        return Map.of("queue", queue, "reason", "expired", "routing-keys", List.of(routingKey));
    }
}
