package ai.svontai.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the bodies of requests. Camel's own step lets an empty one through as it is. */
@Component
class Requests {

    private final ObjectMapper json;

    Requests(ObjectMapper json) {
        this.json = json;
    }

    public @Nullable ConversationRequest conversation(@Body byte @Nullable [] body) throws IOException {
        return read(body, ConversationRequest.class);
    }

    public @Nullable MessageRequest message(@Body byte @Nullable [] body) throws IOException {
        return read(body, MessageRequest.class);
    }

    public @Nullable TemplateRequest template(@Body byte @Nullable [] body) throws IOException {
        return read(body, TemplateRequest.class);
    }

    public @Nullable DiscardRequest discard(@Body byte @Nullable [] body) throws IOException {
        return read(body, DiscardRequest.class);
    }

    private <T> @Nullable T read(byte @Nullable [] body, Class<T> type) throws IOException {
        return body == null || body.length == 0 ? null : json.readValue(body, type);
    }
}
