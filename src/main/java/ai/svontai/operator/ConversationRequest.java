package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Which conversation to take over or to release. */
@JsonNaming(SnakeCaseStrategy.class)
record ConversationRequest(@Nullable String conversationId) {}
