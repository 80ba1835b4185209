package ai.svontai.reply;

import ai.svontai.reply.AiOutcome.Answered;
import ai.svontai.reply.AiOutcome.Refused;
import ai.svontai.reply.AiOutcome.Unavailable;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the AI's answer. */
@Component
class ReplyReader {

    private final ObjectMapper json;

    ReplyReader(ObjectMapper json) {
        this.json = json;
    }

    public AiOutcome read(@Body byte @Nullable [] body, @Header("CamelHttpResponseCode") int status) {
        if (status == 408 || status == 429 || status >= 500) {
            return new Unavailable("the AI answered HTTP " + status);
        }
        if (status != 200) {
            return new Refused("the AI answered HTTP " + status);
        }
        var text = text(body).replace('\u0000', '\uFFFD'); // no database keeps the character NUL
        return text.isBlank() ? new Unavailable("the AI answered nothing") : new Answered(text.strip());
    }

    /** No answer within the timeout, or no connection. */
    public AiOutcome silent() {
        return new Unavailable("the AI did not answer");
    }

    private String text(byte @Nullable [] body) {
        try {
            return body == null
                    ? ""
                    : json.readTree(body)
                            .path("choices")
                            .path(0)
                            .path("message")
                            .path("content")
                            .asText("");
        } catch (IOException e) {
            return "";
        }
    }
}
