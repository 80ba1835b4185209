package ai.svontai.deadletter;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of letters.
 *
 * @param nextCursor for the page after it; absent on the last
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LetterPage(
        List<DeadLetterView> items, @Nullable String nextCursor) {}
