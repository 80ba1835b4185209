package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** What the operator reads after the release. */
@JsonNaming(SnakeCaseStrategy.class)
record ReleaseAnswer(boolean success, String message, UUID conversationId) {}
