package ai.svontai.deadletter;

import ai.svontai.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the hands of somebody who is about to decide: as it stands, and locked.
 *
 * @param result what came of a replay, as far as it is known
 */
record Letter(
        String id,
        String queue,
        int replays,
        String state,
        @Nullable String result,
        @Nullable String resultLetter,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    static final String COLUMNS = "id, queue, replays, state, result, result_letter, settled_at, settled_by";

    static Letter of(ResultSet row, int index) throws SQLException {
        var settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Letter(
                row.getString("id"),
                row.getString("queue"),
                row.getInt("replays"),
                row.getString("state"),
                row.getString("result"),
                row.getString("result_letter"),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settled_by"));
    }

    /** @throws Problem if somebody has decided already: says who, when, and what became of it */
    Letter stillWaiting() {
        if (!state.equals(LetterFilter.WAITING)) {
            throw Problem.conflict(
                    "%s has %s this letter at %s.%s".formatted(settledBy, deed(), settledAt, outcome()),
                    Map.of("state", state, "result", Objects.requireNonNullElse(result, "unknown")));
        }
        return this;
    }

    private String deed() {
        return state.equals("discarded") ? "discarded" : "replayed";
    }

    private String outcome() {
        if (state.equals("discarded")) {
            return "";
        }
        if (result == null) {
            return " What came of it is not known yet; look again in a moment.";
        }
        return resultLetter == null ? " It was done." : " It failed again: see the letter %s.".formatted(resultLetter);
    }
}
