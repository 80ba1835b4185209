package ai.svontai.whatsapp;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** WhatsApp's id of one message, the same in the webhook, in statuses and in the answer to a send. */
public record Wamid(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Wamid {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a wamid is not empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
