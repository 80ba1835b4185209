package ai.svontai.whatsapp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** What a business may send. Free text goes only inside the {@link CustomerServiceWindow}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OutboundMessage.Text.class, name = "text"),
    @JsonSubTypes.Type(value = OutboundMessage.Template.class, name = "template")
})
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

    /**
     * A message that Meta has approved, which may go at any time.
     *
     * @param language Meta's code, such as {@code tr} or {@code en_US}
     * @param components Meta's {@code template.components}: the parameters of header, body and buttons; empty for none
     */
    record Template(String name, String language, List<Map<String, Object>> components) implements OutboundMessage {

        public Template {
            components = List.copyOf(components);
        }

        @Override
        public String toString() {
            return "Template[%s in %s]".formatted(name, language);
        }
    }
}
