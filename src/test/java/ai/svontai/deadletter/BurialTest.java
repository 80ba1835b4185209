package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.broker.Chronicles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurialTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String MESSAGE_ID = "CamelSpringRabbitmqMessageId";

    private final Burial burial = new Burial(CLOCK, Chronicles.by(CLOCK), new OriginalHeaders(new ObjectMapper()));

    @Test
    void idIsTheSameForTheSameBytesOfTheSameMessage() {
        assertThat(id("a", "message-1"))
                .startsWith("message-1-")
                .isEqualTo(id("a", "message-1"))
                .isNotEqualTo(id("b", "message-1"))
                .isNotEqualTo(id("a", "message-2"));
    }

    @Test
    void idNeedsNoMessageId() {
        assertThat(id("", null)).startsWith("unknown-").isEqualTo(id("", null)).isNotEqualTo(id("a", null));
    }

    /** A replay's id has the letter's in it, and the letter's the replay's: it must not grow with each failure. */
    @Test
    void idStaysShortHoweverOftenItFailsAgain() {
        var id = id("a", "message-1");
        for (var i = 0; i < 20; i++) {
            id = id("a", new Replay(id, 1, "webhook").messageId());
        }

        assertThat(id).hasSizeLessThan(140);
        assertThat(new Replay(id, 1, "webhook").messageId()).isEqualTo("replay-" + id + "-1");
        assertThat(new Replay("x".repeat(255), 1, "webhook").messageId()).hasSizeLessThan(60);
    }

    @Test
    void tellsWhatIsKnownWithoutTheRoomsHelp() {
        var letter = inscribe(
                Map.of(MESSAGE_ID, "message-1", "CamelSpringRabbitmqRoutingKey", "webhook"),
                Map.of("failureClass", "permanent"));

        assertThat(letter)
                .extracting(
                        Inscription::queue,
                        Inscription::failedRoute,
                        Inscription::failureClass,
                        Inscription::failureReason,
                        Inscription::failureCode,
                        Inscription::attempts,
                        Inscription::firstFailedAt,
                        Inscription::tenant,
                        Inscription::replayOf,
                        Inscription::messageId)
                .containsExactly(
                        "webhook",
                        "webhook-item",
                        "permanent",
                        "java.lang.IllegalStateException",
                        null,
                        1,
                        "2026-11-22T10:00:00Z",
                        null,
                        null,
                        "message-1");
        assertThat(letter.history())
                .isEqualTo(
                        "[{\"at\":\"2026-11-22T10:00:00Z\",\"class\":\"permanent\",\"reason\":\"java.lang.IllegalStateException\"}]");
    }

    @Test
    void tellsWhatTheRoomKnowsBetter() {
        var tenant = UUID.randomUUID();
        var letter = inscribe(
                Map.of("retries", 3, "replay-of", "of the header"),
                Map.of(
                        "failureClass",
                        "permanent",
                        "failureReason",
                        "(#131026) undeliverable",
                        "failureCode",
                        131026,
                        "failedRoute",
                        "delivery-attempt",
                        "attempts",
                        7,
                        "history",
                        "[1]",
                        "tenant",
                        tenant,
                        "account",
                        tenant,
                        "replayOf",
                        "letter-1"));

        assertThat(letter)
                .extracting(
                        Inscription::failedRoute,
                        Inscription::failureReason,
                        Inscription::failureCode,
                        Inscription::attempts,
                        Inscription::history,
                        Inscription::tenant,
                        Inscription::account,
                        Inscription::replayOf)
                .containsExactly(
                        "delivery-attempt",
                        "(#131026) undeliverable",
                        131026,
                        7,
                        "[1]",
                        tenant.toString(),
                        tenant.toString(),
                        "letter-1");
    }

    @Test
    void tellsWhatTheRungsHaveCarried() {
        var letter = inscribe(
                Map.of(
                        "retries", 2,
                        "retried-since", "2026-11-21T10:00:00Z",
                        "retry-history", "[{\"class\":\"transient\"}]",
                        "replay-of", "letter-1"),
                Map.of("failureClass", "transient"));

        assertThat(letter.attempts()).isEqualTo(3);
        assertThat(letter.firstFailedAt()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(letter.history()).startsWith("[{\"class\":\"transient\"},{\"at\":");
        assertThat(letter.replayOf()).isEqualTo("letter-1");
    }

    @Test
    void needsNoException() {
        var letter = burial.inscribe(new byte[0], Map.of(), Map.of(), null, null);

        assertThat(letter)
                .extracting(Inscription::failedRoute, Inscription::failureClass, Inscription::failureReason)
                .containsExactly("unknown", "unknown", "no reason was given");
    }

    @Test
    void keepsWhatTheMessageCarriedButNoSecrets() {
        var headers = new HashMap<String, Object>(Map.of(
                "Authorization", "Bearer secret",
                "CamelHttpUri", "https://graph.facebook.com",
                "CamelSpringRabbitmqRoutingKey", "webhook",
                "retries", 2,
                "long", "x".repeat(1_000)));
        headers.put("nothing", null);

        var kept = inscribe(headers, Map.of()).originalHeaders();

        assertThat(kept)
                .isEqualTo("{\"CamelSpringRabbitmqRoutingKey\":\"webhook\",\"long\":\"%s\",\"retries\":\"2\"}"
                        .formatted("x".repeat(300)));
    }

    private Inscription inscribe(Map<String, Object> headers, Map<String, Object> variables) {
        return burial.inscribe(new byte[0], headers, variables, "webhook-item", new IllegalStateException("my words"));
    }

    private String id(String body, @Nullable String messageId) {
        return burial.inscribe(
                        body.getBytes(UTF_8),
                        messageId == null ? Map.of() : Map.of(MESSAGE_ID, messageId),
                        Map.of(),
                        null,
                        null)
                .id();
    }
}
