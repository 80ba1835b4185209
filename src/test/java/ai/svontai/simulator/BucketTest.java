package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BucketTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Bucket bucket = new Bucket(45, Duration.ofSeconds(6), START);

    @Test
    void givesItsBurstAtOnceAndThenOneInSixSeconds() {
        assertThat(takenAt(START)).isEqualTo(45);
        assertThat(takenAt(START.plusMillis(5_999))).isZero();
        assertThat(takenAt(START.plusSeconds(6))).isEqualTo(1);
        assertThat(takenAt(START.plusSeconds(30))).isEqualTo(4);
    }

    @Test
    void holdsNoMoreThanItsCapacityAfterALongRest() {
        takenAt(START);

        assertThat(takenAt(START.plus(Duration.ofDays(300_000)))).isEqualTo(45);
    }

    @Test
    void keepsItsContentWhenTheClockGoesBack() {
        bucket.take(START);

        assertThat(takenAt(START.minusSeconds(600))).isEqualTo(44);
        assertThat(takenAt(START.minusSeconds(594))).isEqualTo(1);
    }

    @Test
    void takesBackWhatWasNotUsed() {
        takenAt(START);
        bucket.giveBack();

        assertThat(takenAt(START)).isEqualTo(1);
    }

    private long takenAt(Instant now) {
        return Stream.generate(() -> bucket.take(now)).takeWhile(taken -> taken).count();
    }
}
