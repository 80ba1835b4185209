package ai.svontai.delivery;

import ai.svontai.whatsapp.OutboundMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** How the outbox writes what is to be sent. */
@Component
class OutboundJson {

    private final ObjectMapper json;

    OutboundJson(ObjectMapper json) {
        this.json = json;
    }

    String write(OutboundMessage message) {
        try {
            return json.writerFor(OutboundMessage.class).writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every message can be written as JSON", e);
        }
    }

    OutboundMessage read(String message) {
        try {
            return json.readValue(message, OutboundMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every message in the outbox was written by us", e);
        }
    }
}
