package ai.svontai.deadletter;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Headers or variables, of which each may be missing, of another type or garbage, which is as good as missing. */
record Facts(Map<String, Object> all) {

    /** Without NUL, which PostgreSQL does not take for text. */
    @Nullable String text(String name) {
        var value = all.get(name);
        return value == null ? null : value.toString().replace("\0", "");
    }

    String text(String name, String otherwise) {
        return Objects.requireNonNullElse(text(name), otherwise);
    }

    @Nullable Integer number(String name) {
        try {
            var value = text(name);
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    @Nullable UUID uuid(String name) {
        try {
            var value = text(name);
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    Instant time(String name, Instant otherwise) {
        try {
            var value = text(name);
            return value == null ? otherwise : Instant.parse(value);
        } catch (DateTimeParseException noTime) {
            return otherwise;
        }
    }
}
