package ai.svontai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPlanTest {

    private static final UUID PROMPT = new UUID(0, 1);
    private static final UUID LATE = new UUID(0, 3);

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String FIRST = "2026-11-21T10:00:00Z";

    private final RetryPlan plan = new RetryPlan(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest(name = "after {0} failures: {1}")
    @CsvSource(textBlock = """
             , FIVE_SECONDS,   1
            0, FIVE_SECONDS,   1
            1, THIRTY_SECONDS, 2
            2, TWO_MINUTES,    3
            3, TEN_MINUTES,    4
            4, ONE_HOUR,       5
            """)
    void failuresClimbTheLadder(@Nullable Integer attempts, Rung rung, int counted) {
        assertThat(plan.next(attempts, FIRST, "transient")).isEqualTo(new Retry(rung, counted, Instant.parse(FIRST)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 100})
    void ladderEnds(int attempts) {
        assertThat(plan.next(attempts, FIRST, "transient")).isNull();
        assertThat(plan.after(attempts + 1, PROMPT, Duration.ZERO)).isNull();
    }

    @Test
    void firstFailureIsNow() {
        assertThat(plan.next(null, null, "transient")).isEqualTo(new Retry(Rung.FIVE_SECONDS, 1, NOW));
        assertThat(plan.next(null, null, "dependency")).isEqualTo(new Retry(Rung.FIVE_SECONDS, 1, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6, 1000})
    void waitsForADependencyForEverAndNeverLong(int attempts) {
        assertThat(plan.next(attempts, FIRST, "dependency"))
                .extracting(Retry::rung)
                .isEqualTo(Rung.THIRTY_SECONDS);
    }

    @Test
    void outageOfADependencyIsNotHeldAgainstTheMessage() {
        Integer attempts = null;
        for (var i = 0; i < 100; i++) {
            attempts = attemptsAfter(attempts, "dependency");
        }

        assertThat(plan.next(attempts, FIRST, "transient")).isNotNull();
    }

    @Test
    void outageOfADependencyForgetsNoFailureOfTheMessage() {
        assertThat(attemptsAfter(4, "dependency")).isEqualTo(4);
        assertThat(attemptsAfter(5, "dependency")).isEqualTo(5);
    }

    @ParameterizedTest(name = "after failure {0}: {1}")
    @CsvSource(textBlock = """
            1, FIVE_SECONDS
            2, THIRTY_SECONDS
            3, TWO_MINUTES
            4, TEN_MINUTES
            5, ONE_HOUR
            """)
    void whatCountsItselfClimbsTheSameLadder(int failures, Rung rung) {
        assertThat(plan.after(failures, PROMPT, Duration.ZERO)).isEqualTo(rung);
    }

    @ParameterizedTest(name = "after failure {0}: {1}")
    @CsvSource(textBlock = """
            1, FIVE_SECONDS
            2, TWO_MINUTES
            3, TEN_MINUTES
            4, ONE_HOUR
            5, ONE_HOUR
            """)
    void everyThirdThingWaitsARungLonger(int failures, Rung rung) {
        assertThat(plan.after(failures, LATE, Duration.ZERO)).isEqualTo(rung);
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        var late = IntStream.range(0, 3000)
                .filter(thing -> plan.after(2, UUID.randomUUID(), Duration.ZERO) == Rung.TWO_MINUTES)
                .count();

        assertThat(late).isBetween(800L, 1200L);
    }

    @Test
    void waitsAsLongAsMetaAsks() {
        assertThat(plan.after(1, PROMPT, Duration.ofMinutes(5))).isEqualTo(Rung.TEN_MINUTES);
        assertThat(plan.after(4, PROMPT, Duration.ofMinutes(5))).isEqualTo(Rung.TEN_MINUTES);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(textBlock = """
            PT-1S,    ONE_SECOND
            PT0S,     ONE_SECOND
            PT0.001S, ONE_SECOND
            PT1S,     ONE_SECOND
            PT1.001S, FIVE_SECONDS
            PT5S,     FIVE_SECONDS
            PT6S,     THIRTY_SECONDS
            PT30S,    THIRTY_SECONDS
            PT45S,    TWO_MINUTES
            PT2M,     TWO_MINUTES
            PT5M,     TEN_MINUTES
            PT11M,    ONE_HOUR
            PT1H,     ONE_HOUR
            PT24H,    ONE_HOUR
            """)
    void delayTakesTheShortestRungThatIsLongEnough(Duration delay, Rung rung) {
        assertThat(plan.forDelay(delay)).isEqualTo(rung);
    }

    @Test
    void rungsAscendAndAreNamedAfterTheirDelays() {
        assertThat(Rung.values()).extracting(Rung::delay).isSorted().doesNotHaveDuplicates();
        assertThat(Rung.values())
                .allSatisfy(rung -> assertThat(rung.exchange())
                        .isEqualTo(
                                "retry." + rung.delay().toString().substring(2).toLowerCase(Locale.ROOT)));
    }

    private @Nullable Integer attemptsAfter(@Nullable Integer attempts, String failureClass) {
        var retry = plan.next(attempts, FIRST, failureClass);
        return retry == null ? null : retry.number();
    }
}
