package ai.svontai.onboarding;

import ai.svontai.account.AccountStanding;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far about how well a connection is.
 *
 * @param left what Meta is still to be asked
 * @param probe what Meta's dialog said; absent where it was not asked
 */
record Diagnosis(
        Locale locale,
        @Nullable AccountStanding account,
        List<Question> left,
        List<Check> checks,
        @Nullable Probe probe,
        boolean isLive) {

    /** What only Meta can tell. */
    enum Question {
        NUMBER,
        SUBSCRIPTION
    }

    /**
     * How Meta's dialog took our settings.
     *
     * @param status {@code ok}, {@code error} or {@code network_error}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Probe(
            String status,
            @Nullable Integer httpStatus,
            @Nullable String error,
            @Nullable String errorReason,
            @Nullable String errorDescription) {}

    Diagnosis {
        left = List.copyOf(left);
        checks = List.copyOf(checks);
    }

    boolean isMore() {
        return !left.isEmpty();
    }

    Question question() {
        return left.getFirst();
    }

    Diagnosis with(Check check) {
        var all = new ArrayList<>(checks);
        all.add(check);
        return new Diagnosis(locale, account, left.subList(1, left.size()), all, probe, isLive);
    }

    Diagnosis with(Probe seen) {
        return new Diagnosis(locale, account, left, checks, seen, isLive);
    }
}
