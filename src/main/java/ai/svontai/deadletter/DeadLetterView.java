package ai.svontai.deadletter;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in a list, without its body.
 *
 * @param queue where the message came from, and where a replay puts it
 * @param failureCode Meta's
 * @param attempts how often it was tried before it was given up
 * @param state waiting, or what somebody decided
 * @param result what came of the replay: {@code done}, {@code failed-again} or not known yet
 * @param resultLetter the letter that the replay became when it failed again
 * @param replayOf the letter whose replay this was
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DeadLetterView(
        String id,
        String queue,
        String failedRoute,
        String failureClass,
        @Nullable Integer failureCode,
        String failureReason,
        @Nullable UUID account,
        int attempts,
        Instant firstFailedAt,
        Instant buriedAt,
        String state,
        @Nullable String result,
        @Nullable String resultLetter,
        @Nullable String replayOf) {

    static final String COLUMNS = """
            id, queue, failed_route, failure_class, failure_code, failure_reason, account_id, attempts, first_failed_at,
            buried_at, state, result, result_letter, replay_of""";

    static DeadLetterView of(ResultSet row, int index) throws SQLException {
        return new DeadLetterView(
                row.getString("id"),
                row.getString("queue"),
                row.getString("failed_route"),
                row.getString("failure_class"),
                row.getObject("failure_code", Integer.class),
                row.getString("failure_reason"),
                row.getObject("account_id", UUID.class),
                row.getInt("attempts"),
                row.getObject("first_failed_at", OffsetDateTime.class).toInstant(),
                row.getObject("buried_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("result"),
                row.getString("result_letter"),
                row.getString("replay_of"));
    }
}
