package ai.svontai.whatsapp;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Meta's id of a business phone number: the address to send from, not the number that people dial. */
public record PhoneNumberId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumberId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a phone number id is not empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
