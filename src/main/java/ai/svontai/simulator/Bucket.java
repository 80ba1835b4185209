package ai.svontai.simulator;

import java.time.Duration;
import java.time.Instant;

/** A quota that fills up again with time: full it allows a burst, empty only as much as comes in. */
class Bucket {

    private final long full;
    private final long price;
    private long content;
    private Instant filledAt;

    /**
     * Begins full.
     *
     * @param capacity how many go at once
     * @param refill time in which another one comes in
     */
    Bucket(int capacity, Duration refill, Instant now) {
        price = refill.toNanos();
        full = price * capacity;
        content = full;
        filledAt = now;
    }

    /** Nothing comes in while the clock goes back, and nothing is lost by it. */
    synchronized boolean take(Instant now) {
        var passed = Duration.between(filledAt, now);
        var missing = Duration.ofNanos(full - content);
        if (passed.isPositive()) {
            content = passed.compareTo(missing) < 0 ? content + passed.toNanos() : full;
        }
        filledAt = now;
        if (content < price) {
            return false;
        }
        content -= price;
        return true;
    }

    synchronized void giveBack() {
        content = Math.min(full, content + price);
    }
}
