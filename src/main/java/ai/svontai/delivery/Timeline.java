package ai.svontai.delivery;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a message, in the order in which it happened.
 *
 * @param state of a message of ours
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Timeline(
        UUID id,
        UUID conversationId,
        String sender,
        @Nullable String state,
        boolean possiblyDuplicate,
        List<Event> events) {

    public Timeline {
        events = List.copyOf(events);
    }

    /**
     * One thing that happened.
     *
     * @param what such as {@code received}, {@code turn}, {@code window} or {@code read}
     * @param more what else is known of it: Meta's status, code and trace, never a token or a text
     */
    public record Event(
            Instant at, String what, @JsonAnyGetter Map<String, Object> more) {}
}
