package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.problem.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller asked for, by name. What is unknown or malformed is a problem that says what would be right. */
record Parameters(Map<String, String> values) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws Problem if a name is not among the known or comes twice */
    static Parameters ofQuery(@Nullable String query, Collection<String> known) {
        var values = new TreeMap<String, String>();
        for (var pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            var name = known(decoded(parts[0]), known);
            if (values.put(name, parts.length < 2 ? "" : decoded(parts[1])) != null) {
                throw Problem.badRequest("The parameter %s comes twice; say it once.".formatted(name));
            }
        }
        return new Parameters(values);
    }

    /** @throws Problem if a name is not among the known or a value is neither a text nor a number */
    static Parameters ofJson(ObjectNode body, Collection<String> known) {
        var values = new TreeMap<String, String>();
        body.properties().forEach(property -> {
            var name = known(property.getKey(), known);
            var value = property.getValue();
            if (!value.isTextual() && !value.isIntegralNumber()) {
                throw wrong(name, "a text or a whole number");
            }
            values.put(name, value.asText());
        });
        return new Parameters(values);
    }

    @Nullable String word(String name) {
        return value(name, "letters, digits, dots and dashes, 100 at most", WORD.asMatchPredicate());
    }

    @Nullable String text(String name, int shortest, int longest) {
        return value(
                name,
                "%d to %d characters".formatted(shortest, longest),
                text -> text.strip().length() >= shortest && text.length() <= longest && text.indexOf('\0') < 0);
    }

    @Nullable String oneOf(String name, Collection<String> all) {
        return value(name, "one of " + String.join(", ", all), all::contains);
    }

    @Nullable Integer number(String name, int least, int most) {
        var value = value(
                name,
                "a whole number from %d to %d".formatted(least, most),
                text -> text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most);
        return value == null ? null : Integer.valueOf(value);
    }

    @Nullable UUID uuid(String name) {
        var value = value(
                name,
                "an id of 36 characters (UUID)",
                text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
        return value == null ? null : UUID.fromString(value);
    }

    @Nullable Instant time(String name) {
        var value = value(name, "a time such as 2026-05-04T10:00:00Z", Parameters::isTime);
        return value == null ? null : Instant.parse(value);
    }

    private @Nullable String value(String name, String takes, Predicate<String> isRight) {
        var value = values.get(name);
        if (value != null && !isRight.test(value)) {
            throw wrong(name, takes);
        }
        return value;
    }

    static boolean isTime(String text) {
        try {
            var time = Instant.parse(text);
            return !time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST);
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private static String known(String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw Problem.badRequest("There is no such parameter as %s here; there are %s."
                    .formatted(WORD.matcher(name).matches() ? name : "that", String.join(", ", known)));
        }
        return name;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException badPercent) {
            throw Problem.badRequest("The query has a % without two hexadecimal digits; write %25 for a percent sign.");
        }
    }

    private static Problem wrong(String name, String takes) {
        return Problem.badRequest("The parameter %s takes %s.".formatted(name, takes));
    }
}
