package ai.svontai.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to do something about a message. */
enum Owner {
    /** Nobody: the service goes on by itself. */
    SYSTEM,
    /** A person who answers customers. */
    OPERATOR,
    /** The business, in Meta's pages or by connecting again. */
    TENANT;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
