package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshPlanTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final RefreshPlan plan = plan(Duration.ofDays(1));

    @ParameterizedTest(name = "{0} before its end")
    @CsvSource({
        "P60D, false, false, P1D",
        "P16D, false, false, P1D",
        "PT372H, false, false, PT12H",
        "P15D, true, false, P1D",
        "P10D, true, false, P1D",
        "PT239H, true, true, P1D",
        "P1D, true, true, P1D",
        "PT0S, true, true, P1D",
        "-P1D, true, true, P1D"
    })
    void looksAtATokenInTime(Duration left, boolean exchange, boolean late, Duration next) {
        var end = NOW.plus(left);

        assertThat(plan.wantsExchange(end, NOW)).isEqualTo(exchange);
        assertThat(plan.isLate(end, NOW)).isEqualTo(late);
        assertThat(plan.next(end, NOW)).isEqualTo(NOW.plus(next));
    }

    @Test
    void neverExchangesATokenThatNeverExpires() {
        assertThat(plan.wantsExchange(null, NOW)).isFalse();
        assertThat(plan.isLate(null, NOW)).isFalse();
        assertThat(plan.next(null, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest(name = "failure {0}")
    @CsvSource({"1, PT15M", "2, PT30M", "3, PT1H", "4, PT2H", "5, PT4H", "6, PT4H", "1000, PT4H"})
    void triesAgainWithinHours(int failures, Duration pause) {
        assertThat(plan.again(failures, NOW)).isEqualTo(NOW.plus(pause));
    }

    @Test
    void triesAgainAtLeastAsOftenAsItLooks() {
        assertThat(plan(Duration.ofMinutes(1)).again(9, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(plan.refused(NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    private static RefreshPlan plan(Duration every) {
        return new RefreshPlan(new TokenSettings("{}", Duration.ofDays(15), every));
    }
}
