package ai.svontai.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When to try again. The first rung, a second, is for bells; failures climb the five above it.
 *
 * <p>A failure of class {@code dependency} (our own database is away) says nothing about the message: it never gives up,
 * never waits longer than {@link Rung#THIRTY_SECONDS}, so that work goes on soon after the dependency is back, and takes
 * no more than two rungs from the failures that may follow.
 */
@Component
public class RetryPlan {

    static final String DEPENDENCY = "dependency";

    private static final List<Rung> LADDER =
            List.of(Rung.FIVE_SECONDS, Rung.THIRTY_SECONDS, Rung.TWO_MINUTES, Rung.TEN_MINUTES, Rung.ONE_HOUR);

    private final Clock clock;

    RetryPlan(Clock clock) {
        this.clock = clock;
    }

    /**
     * The next try of a message from a queue.
     *
     * @param retries how often it was tried again before; absent at its first failure
     * @return nothing when the ladder ends
     */
    public @Nullable Retry next(
            @Header("retries") @Nullable Integer retries,
            @Header("retried-since") @Nullable String firstFailedAt,
            @Variable("failureClass") String failureClass) {
        var before = retries == null ? 0 : retries;
        var failures = before + 1;
        var first = firstFailedAt == null ? clock.instant() : Instant.parse(firstFailedAt);
        if (DEPENDENCY.equals(failureClass)) {
            var step = Math.min(failures, 2);
            return new Retry(LADDER.get(step - 1), Math.max(before, step), first);
        }
        return failures > LADDER.size() ? null : new Retry(LADDER.get(failures - 1), failures, first);
    }

    /**
     * The rung on which something waits that counts its own failures. From the second failure on every third thing waits
     * one rung longer, so that what failed together does not come back together.
     *
     * @param failures how often it has failed, 1 the first time
     * @param thing whose turn it is: the same thing always waits alike
     * @param atLeast no shorter than this
     * @return nothing when the ladder ends
     */
    public @Nullable Rung after(int failures, UUID thing, Duration atLeast) {
        if (failures > LADDER.size()) {
            return null;
        }
        var isLate = failures > 1 && Math.floorMod(thing.hashCode(), 3) == 0;
        var rung = LADDER.get(Math.min(isLate ? failures : failures - 1, LADDER.size() - 1));
        return rung.delay().compareTo(atLeast) < 0 ? forDelay(atLeast) : rung;
    }

    /** The shortest rung that is no shorter than the delay; an hour for anything longer. */
    public Rung forDelay(@Variable("delay") Duration delay) {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.delay().compareTo(delay) >= 0)
                .findFirst()
                .orElse(Rung.ONE_HOUR);
    }
}
