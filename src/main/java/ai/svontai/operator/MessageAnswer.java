package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the operator reads after a message.
 *
 * @param messageId of the first, where the text went as several
 * @param messageIds of all of them, in their order
 * @param sentAt when it was queued; the first time, where the request came again
 * @param delivered whether Meta has taken all of it
 * @param note what there is to know if it has not
 */
@JsonNaming(SnakeCaseStrategy.class)
record MessageAnswer(
        boolean success,
        UUID messageId,
        List<UUID> messageIds,
        UUID conversationId,
        Instant sentAt,
        boolean delivered,
        @Nullable String note) {}
