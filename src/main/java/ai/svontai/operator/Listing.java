package ai.svontai.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.delivery.Waiting;
import ai.svontai.problem.Problem;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which messages a caller asks for, from the query of the request. */
record Listing(Waiting.Choice choice) {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final Set<String> STATES = Set.of("parked", "uncertain", "failed");
    private static final Set<String> REASONS =
            Set.of("reconnect", "window", "account", "template", "limit", "uncertain", "overtaken");

    static Listing of(@Nullable String query) {
        var given = read(query == null ? "" : query);
        var state = oneOf("state", given.remove("state"), STATES);
        var reason = oneOf("reason", given.remove("reason"), REASONS);
        var limit = given.remove("limit");
        var cursor = given.remove("cursor");
        if (!given.isEmpty()) {
            throw Problem.badRequest("The list is filtered by state, reason, limit and cursor, and by nothing else.");
        }
        return new Listing(new Waiting.Choice(
                state, reason, cursor == null ? null : place(cursor), limit == null ? USUAL : limit(limit)));
    }

    /** For whoever wants the page behind this message. */
    static String cursorBehind(Waiting message) {
        var at = message.queuedAt();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%s/%s".formatted(at, message.id()).getBytes(UTF_8));
    }

    private static Waiting.Place place(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("/", 2);
            return new Waiting.Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.badRequest("cursor is none of ours: take next_cursor of the page before, or leave it out.");
        }
    }

    private static int limit(String value) {
        try {
            var limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // as out of range
        }
        throw Problem.badRequest("limit is a number from 1 to %d.".formatted(MOST));
    }

    private static @Nullable String oneOf(String field, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            throw Problem.badRequest("%s is one of %s.".formatted(field, String.join(", ", new TreeSet<>(known))));
        }
        return value;
    }

    private static Map<String, String> read(String query) {
        var given = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (!pair.isEmpty() && given.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "") != null) {
                throw Problem.badRequest("A filter is there twice: give each of them once.");
            }
        }
        return given;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The query is not URL-encoded: write % as %25.");
        }
    }
}
