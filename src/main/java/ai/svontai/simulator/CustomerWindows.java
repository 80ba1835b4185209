package ai.svontai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When each customer last wrote to each business number: for 24 hours from then the business may answer freely. */
@Component
@Profile("simulator")
class CustomerWindows {

    private static final Duration LENGTH = Duration.ofHours(24);

    private final Clock clock;
    private final Map<Pair, Instant> written = new ConcurrentHashMap<>();

    CustomerWindows(Clock clock) {
        this.clock = clock;
    }

    /** A message that comes late does not shorten what a later one has opened. */
    void open(BusinessNumber number, Customer customer, Instant at) {
        written.merge(Pair.of(number, customer), at, (known, late) -> late.isAfter(known) ? late : known);
    }

    boolean areClosedTo(SendRequest request) {
        var last = written.get(Pair.of(request.from(), request.to()));
        return last == null || !clock.instant().isBefore(last.plus(LENGTH));
    }
}
