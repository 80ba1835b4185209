package ai.svontai.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a number was registered or deregistered lately, and how often its PIN was guessed wrong. That there are ten
 * tries in 72 hours is Meta's word; how many guesses there are, and for how long the door stays shut, is not published.
 */
class Registrations {

    static final Duration DAY = Duration.ofDays(1);

    private static final Duration PERIOD = Duration.ofDays(3);
    private static final int MOST = 10;

    /** From this wrong guess on the next one must not come at once. */
    private static final int SLOW_FROM = 3;

    private static final Duration SLOWNESS = Duration.ofSeconds(5);
    private static final int MOST_GUESSES = 5;
    private static final Duration LOCK = Duration.ofHours(12);

    private final List<Instant> tries = new ArrayList<>();
    private int wrongGuesses;
    private @Nullable Instant guessedAt;

    int lately(Instant now) {
        tries.removeIf(at -> !at.isAfter(now.minus(PERIOD)));
        return tries.size();
    }

    void count(Instant now) {
        if (lately(now) >= MOST) {
            throw SignupRefusal.tooManyRegistrations();
        }
        tries.add(now);
    }

    void guess(boolean right, Instant now) {
        if (guessedAt != null && !now.isBefore(guessedAt.plus(LOCK))) {
            wrongGuesses = 0;
        }
        if (wrongGuesses >= MOST_GUESSES) {
            throw SignupRefusal.tooManyPins();
        }
        if (guessedAt != null && wrongGuesses >= SLOW_FROM && now.isBefore(guessedAt.plus(SLOWNESS))) {
            throw SignupRefusal.tooFastPins();
        }
        wrongGuesses = right ? 0 : wrongGuesses + 1;
        guessedAt = now;
        if (!right) {
            throw SignupRefusal.wrongPin();
        }
    }
}
