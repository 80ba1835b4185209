package ai.svontai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps Meta's limits. A number has a bucket of as many messages as it may send in a second, which fills at that rate:
 * it is never refused below the rate, and after a rest it has the whole of a second at once, so that a second may see
 * up to twice the rate. Meta does not publish how it counts. A pair has a bucket of 45 messages and gets one in 6
 * seconds: a burst is borrowed from the time after it.
 */
@Component
@Profile("simulator")
class Throttle {

    private static final int BURST = 45;
    private static final Duration PAIR_REFILL = Duration.ofSeconds(6);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final CustomerWindows windows;
    private final Clock clock;
    private final Map<String, Bucket> numbers = new ConcurrentHashMap<>();
    private final Map<Pair, Bucket> pairs = new ConcurrentHashMap<>();
    private volatile Limits limits;

    Throttle(SimulatorSettings settings, CustomerWindows windows, Clock clock) {
        this.limits = settings.limits();
        this.windows = windows;
        this.clock = clock;
    }

    Limits limits() {
        return limits;
    }

    void replace(Limits other) {
        limits = other;
        numbers.clear();
        pairs.clear();
    }

    /** Refuses what Meta refuses at once; a refusal uses up no quota. */
    void pass(SendRequest request) {
        if (limits.window() == Limits.Window.SYNC && isLate(request)) {
            throw GraphRefusal.windowClosed();
        }
        var number = bucketOf(request.from());
        if (limits.number() && !number.take(clock.instant())) {
            throw GraphRefusal.throughputReached();
        }
        if (limits.pair() && !bucketOf(Pair.of(request.from(), request.to())).take(clock.instant())) {
            number.giveBack();
            throw GraphRefusal.pairRateReached();
        }
    }

    /** Whether Meta accepts this message only to say later that it came outside the window. */
    boolean failsLater(SendRequest request) {
        return limits.window() == Limits.Window.ASYNC && isLate(request);
    }

    private boolean isLate(SendRequest request) {
        return !request.type().equals("template") && windows.areClosedTo(request);
    }

    private Bucket bucketOf(BusinessNumber number) {
        var rate = limits.perSecond();
        return numbers.computeIfAbsent(
                number.phoneNumberId(), id -> new Bucket(rate, SECOND.dividedBy(rate), clock.instant()));
    }

    private Bucket bucketOf(Pair pair) {
        return pairs.computeIfAbsent(pair, key -> new Bucket(BURST, PAIR_REFILL, clock.instant()));
    }
}
