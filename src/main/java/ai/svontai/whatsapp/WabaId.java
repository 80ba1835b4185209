package ai.svontai.whatsapp;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Meta's id of a WhatsApp Business Account, which owns phone numbers and templates. */
public record WabaId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WabaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a WABA id is not empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
