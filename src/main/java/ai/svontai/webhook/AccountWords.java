package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Meta writes about accounts: words, ids and times that a database takes. */
final class AccountWords {

    /** The longest word or id that is one. */
    static final int MOST = 100;

    private static final Pattern WORD = Pattern.compile("[\\w .:+-]{1,%d}".formatted(MOST));

    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private AccountWords() {}

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** A word, an id or a whole number; null where there is none. */
    static @Nullable String word(JsonNode node, String name) {
        var child = node.path(name);
        var word = word(child);
        if (word == null && Fields.text(child) != null) {
            throw new UnreadableWebhook("%s is no word".formatted(name));
        }
        return word;
    }

    static @Nullable String word(JsonNode node) {
        var text = Fields.text(node);
        return text == null || !isWord(text) ? null : text;
    }

    /** @throws UnreadableWebhook if it is missing */
    static String needed(JsonNode node, String name) {
        var word = word(node, name);
        if (word == null) {
            throw new UnreadableWebhook("a change of an account has no %s".formatted(name));
        }
        return word;
    }

    /** @throws UnreadableWebhook if there is something else than a time of our days */
    static @Nullable Instant time(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        var time = Fields.time(node);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new UnreadableWebhook("the timestamp is not of our days");
        }
        return time;
    }

    /** When something ends: a number or a text, and nothing or zero where no end is set. */
    static @Nullable Instant end(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || node.asText().isBlank()) {
            return null;
        }
        var time = Fields.time(node);
        if (time.isAfter(LATEST)) {
            return LATEST;
        }
        return time.isAfter(Instant.EPOCH) ? time : null;
    }

    /** Without NUL and half surrogate pairs, which no database keeps. */
    static @Nullable String clean(@Nullable String text) {
        return text == null ? null : new String(text.replace('\u0000', '\uFFFD').getBytes(UTF_8), UTF_8);
    }
}
