package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void goesForwardAndBack() {
        clock.advance(Duration.ofHours(25));
        clock.advance(Duration.ofHours(-1));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void isSetWhateverItShowedBefore() {
        clock.advance(Duration.ofDays(3));
        clock.set(START.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(START.minusSeconds(1));
    }

    @Test
    void showsTheSameTimeInEveryZone() {
        var istanbul = clock.withZone(ZoneId.of("Europe/Istanbul"));
        clock.advance(Duration.ofHours(2));

        assertThat(istanbul.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(istanbul.getZone()).isEqualTo(ZoneId.of("Europe/Istanbul"));
    }
}
