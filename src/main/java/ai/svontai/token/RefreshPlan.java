package ai.svontai.token;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a token is looked after next. */
@Component
class RefreshPlan {

    /** How long a refresh is tried before somebody has to look. */
    private static final Duration QUIET = Duration.ofDays(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int MOST_DOUBLINGS = 4;

    private final TokenSettings settings;

    RefreshPlan(TokenSettings settings) {
        this.settings = settings;
    }

    /** Whether a token that Meta takes has to be exchanged. One that never expires must not: its copy would expire. */
    boolean wantsExchange(@Nullable Instant expiresAt, Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt.minus(settings.refreshBefore()));
    }

    /** Whether so little time is left that somebody should know. */
    boolean isLate(@Nullable Instant expiresAt, Instant now) {
        return expiresAt != null
                && now.isAfter(expiresAt.minus(settings.refreshBefore()).plus(QUIET));
    }

    /** After a look that found all well. */
    Instant next(@Nullable Instant expiresAt, Instant now) {
        var next = now.plus(settings.refreshEvery());
        if (expiresAt == null) {
            return next;
        }
        var due = expiresAt.minus(settings.refreshBefore());
        return due.isAfter(now) && due.isBefore(next) ? due : next;
    }

    /**
     * After a failure that may pass: within hours.
     *
     * @param failures in a row, this one counted
     */
    Instant again(int failures, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return now.plus(shorter(shorter(pause, LONGEST_PAUSE), settings.refreshEvery()));
    }

    /** After a refusal: Meta says the same for a while. */
    Instant refused(Instant now) {
        return now.plus(settings.refreshEvery());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
