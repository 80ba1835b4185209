package ai.svontai.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of letters.
 *
 * @param nextCursor for the page after it; absent on the last
 */
public record LetterPage(
        List<DeadLetterView> items, @Nullable String nextCursor) {}
