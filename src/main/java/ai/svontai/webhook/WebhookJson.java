package ai.svontai.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** JSON that comes out as it went in: no number loses a digit, and half an emoji breaks nothing. */
@Component
class WebhookJson {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    WebhookJson(ObjectMapper json) {
        reader = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        writer = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII); // UTF-8 has no word for half a surrogate pair
    }

    /** @throws UnreadableWebhook if this is no JSON object */
    JsonNode read(byte[] body) {
        try {
            var node = reader.readTree(body);
            if (node.isMissingNode()) {
                throw new UnreadableWebhook("the body is empty");
            }
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new UnreadableWebhook("the body is no JSON");
        }
        throw new UnreadableWebhook("the body is JSON, but no object");
    }

    byte[] write(JsonNode node) {
        try {
            return writer.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }

    String print(JsonNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }
}
