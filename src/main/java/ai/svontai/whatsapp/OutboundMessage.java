package ai.svontai.whatsapp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a business may send. Free text goes only inside the {@link CustomerServiceWindow}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = OutboundMessage.Text.class, name = "text"))
public sealed interface OutboundMessage {

    /**
     * Free text.
     *
     * @param body 1 to {@link #LONGEST} characters
     */
    record Text(String body) implements OutboundMessage {

        public static final int LONGEST = 4096;

        public Text {
            if (body.isEmpty() || body.length() > LONGEST) {
                throw new IllegalArgumentException("a text has 1 to 4096 characters, this one " + body.length());
            }
        }

        @Override
        public String toString() {
            return "Text[%d characters]".formatted(body.length());
        }
    }
}
