package ai.svontai.template;

import ai.svontai.account.Account;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One account after the other, and what came of it.
 *
 * @param left whose WABAs are still to be asked for
 */
record SyncRound(List<Account> left, List<Outcome> outcomes) {

    boolean isMore() {
        return !left.isEmpty();
    }

    Account next() {
        return left.getFirst();
    }

    Outcome last() {
        return outcomes.getLast();
    }

    SyncRound with(Outcome outcome) {
        return new SyncRound(
                left.subList(1, left.size()),
                Stream.concat(outcomes.stream(), Stream.of(outcome)).toList());
    }

    Counts counts() {
        var failures =
                outcomes.stream().filter(outcome -> outcome.failure() != null).toList();
        return new Counts(
                outcomes.size(),
                outcomes.stream().mapToInt(Outcome::templates).sum(),
                outcomes.stream().mapToInt(Outcome::removed).sum(),
                failures);
    }

    /**
     * What came of one WABA.
     *
     * @param templates how many Meta has listed
     * @param removed how many Meta has no more
     * @param failure why it could not be read, in a word; none if it could
     * @param detail what to do about it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            String waba,
            int templates,
            int removed,
            @Nullable String failure,
            @Nullable String detail) {}

    /** The answer to whoever has asked for the round. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Counts(int wabas, int templates, int removed, List<Outcome> failures) {}
}
