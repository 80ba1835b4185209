package ai.svontai.conversation;

import java.util.Locale;

/** Who answers the customer. */
public enum Responder {
    BOT,
    OPERATOR;

    /** As the database writes it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Responder of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
