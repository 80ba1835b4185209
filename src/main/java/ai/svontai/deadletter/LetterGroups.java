package ai.svontai.deadletter;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters that failed alike, the largest group first. */
public record LetterGroups(List<Group> items) {

    /**
     * One way to fail.
     *
     * @param firstSeen when the first of them was buried
     * @param lastSeen when the last of them was buried
     * @param example the id of the last
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Group(
            String failureClass,
            @Nullable Integer failureCode,
            String failedRoute,
            long count,
            Instant firstSeen,
            Instant lastSeen,
            String example) {}
}
