package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What an operator writes.
 *
 * @param idempotencyKey the same as the header {@code Idempotency-Key}, for those who cannot set headers
 */
@JsonNaming(SnakeCaseStrategy.class)
record MessageRequest(
        @Nullable String conversationId,
        @Nullable String content,
        @Nullable String idempotencyKey) {

    @Override
    public String toString() {
        return "MessageRequest[%s]".formatted(conversationId);
    }
}
