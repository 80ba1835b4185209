package ai.svontai.operator;

import ai.svontai.conversation.Bell;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what callers send, and says what is wrong with it. */
final class Inputs {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}]*");

    private Inputs() {}

    /** Of a body that may be the JSON {@code null}. */
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.badRequest("The body is empty: send a JSON object, see docs/api.md.");
        }
        return body;
    }

    static Bell conversation(TenantId tenant, @Nullable String id) {
        return new Bell(tenant, uuid("conversation_id", id));
    }

    static UUID uuid(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.badRequest("%s is missing: set it to the id that this service gave.".formatted(field));
        }
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("%s is not a UUID: set it to the id that this service gave.".formatted(field));
        }
    }

    /**
     * Words that a person can read. No database takes the character NUL, so it is replaced.
     *
     * @param most characters
     */
    static String words(String field, @Nullable String value, int most) {
        if (value == null || BLANK.matcher(value).matches()) {
            throw Problem.badRequest("%s is empty: write something in it.".formatted(field));
        }
        if (value.length() > most) {
            throw Problem.badRequest("%s has %,d characters: %,d are the most.".formatted(field, value.length(), most));
        }
        return value.replace('\u0000', '\uFFFD').strip();
    }

    static Problem noConversation() {
        return Problem.notFound("Konuşma bulunamadı");
    }
}
