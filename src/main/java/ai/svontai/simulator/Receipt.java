package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a message of the business has come, in the order in which it goes. */
enum Receipt {
    ACCEPTED,
    SENT,
    DELIVERED,
    READ,
    FAILED;

    /** Meta's word for it. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
