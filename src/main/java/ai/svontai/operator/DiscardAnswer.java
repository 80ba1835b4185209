package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** What the operator reads after a discard. */
@JsonNaming(SnakeCaseStrategy.class)
record DiscardAnswer(boolean success, UUID messageId, String state) {}
