package ai.svontai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Another clock, ahead of it or behind: what takes a day in the world takes no time in a test. */
public final class MovableClock extends Clock {

    private final Clock base;

    /** How far ahead; shared with the same clock in other zones. */
    private final AtomicReference<Duration> offset;

    public MovableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    /** Goes forward, or back if the time is negative. */
    public void advance(Duration time) {
        offset.accumulateAndGet(time, Duration::plus);
    }

    /** From now on it is this time, and goes on. */
    public void set(Instant now) {
        offset.set(Duration.between(base.instant(), now));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), offset);
    }
}
