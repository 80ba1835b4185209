package ai.svontai.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How Meta writes things. */
final class Fields {

    private Fields() {}

    /**
     * A text or a number as text, or null where there is neither or nothing in it. The character NUL, which no database
     * keeps, becomes the replacement character.
     */
    static @Nullable String text(JsonNode node) {
        if (!node.isTextual() && !node.isIntegralNumber()) {
            return null;
        }
        var text = node.asText().replace('\u0000', '\uFFFD');
        return text.isBlank() ? null : text;
    }

    /**
     * Meta's epoch seconds: a string in messages and statuses, a number elsewhere.
     *
     * @throws UnreadableWebhook if it is neither
     */
    static Instant time(JsonNode node) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(node.asText()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableWebhook("the timestamp is no number of seconds");
        }
    }
}
