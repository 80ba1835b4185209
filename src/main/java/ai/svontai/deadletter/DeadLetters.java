package ai.svontai.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what comes from the queue of dead letters into rows. */
@Component
class DeadLetters {

    private static final String MESSAGE_ID = "CamelSpringRabbitmqMessageId";

    private final OriginalHeaders originals;
    private final ObjectMapper json;
    private final Clock clock;

    DeadLetters(OriginalHeaders originals, ObjectMapper json, Clock clock) {
        this.originals = originals;
        this.json = json;
        this.clock = clock;
    }

    /** The row to store for a message from the queue {@code dead-letter}. */
    public DeadLetter read(@Body byte @Nullable [] body, @Headers Map<String, Object> headers) {
        var facts = new Facts(headers);
        var epitaph = Epitaph.of(headers, clock.instant());
        return new DeadLetter(
                facts.text(MESSAGE_ID, UUID.randomUUID().toString()),
                body == null ? new byte[0] : body,
                epitaph,
                or(facts.text("original-headers"), originals.write(headers)),
                or(epitaph.history(), "[]"),
                clock.instant());
    }

    /** JSON that PostgreSQL takes, or else something that it takes. */
    private String or(@Nullable String value, String otherwise) {
        try {
            var read = json.readTree(value == null ? otherwise : value);
            return read.isContainerNode() && !read.toString().contains("\\u0000") ? read.toString() : otherwise;
        } catch (JsonProcessingException noJson) {
            return otherwise;
        }
    }
}
