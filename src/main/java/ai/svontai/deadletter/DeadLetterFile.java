package ai.svontai.deadletter;

import ai.svontai.audit.Decision;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a letter.
 *
 * @param messageId the buried message's own id on the broker
 * @param bodyBase64 the bytes as they came
 * @param bodyText the same as text, if it is UTF-8
 * @param history each failure: {@code at}, {@code class} and {@code reason}, the oldest first
 * @param replayedText what went back in place of the original, if somebody has edited it
 * @param decisions who did what, the oldest first
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DeadLetterFile(
        @JsonUnwrapped DeadLetterView letter,
        @Nullable String messageId,
        String bodyBase64,
        @Nullable String bodyText,
        JsonNode headers,
        JsonNode history,
        int replays,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String settledReason,
        @Nullable String replayedText,
        List<Decision> decisions) {}
