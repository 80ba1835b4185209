package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final Limits limits = new Limits(
            SomeSettings.with("svontai.tenant.requests-per-minute=4", "svontai.tenant.strangers-per-minute=2"),
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return now.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void letsACallerPassSoOftenAndThenSaysHowLongToWait() {
        for (var i = 0; i < 4; i++) {
            assertThat(limits.caller("ayse")).isEmpty();
        }

        assertThat(limits.caller("ayse")).hasValue(15L);
    }

    @Test
    void leavesTheOthersAlone() {
        for (var i = 0; i < 5; i++) {
            limits.caller("ayse");
        }

        assertThat(limits.caller("mehmet")).isEmpty();
    }

    @Test
    void letsThemPassAgainWhenTheTimeHasCome() {
        for (var i = 0; i < 5; i++) {
            limits.caller("ayse");
        }
        now.addAndGet(Duration.ofSeconds(15).toNanos());

        assertThat(limits.caller("ayse")).isEmpty();
        assertThat(limits.caller("ayse")).isPresent();
    }

    @Test
    void forgetsWhoWasAwayAndHisFullNumberIsThere() {
        for (var i = 0; i < 5; i++) {
            limits.caller("ayse");
        }
        now.addAndGet(Duration.ofMinutes(3).toNanos());

        for (var i = 0; i < 4; i++) {
            assertThat(limits.caller("ayse")).isEmpty();
        }
        assertThat(limits.caller("ayse")).isPresent();
    }

    @Test
    void countsBadTokensAndKnocksOfAnAddressApart() {
        limits.badToken("192.0.2.1");
        limits.badToken("192.0.2.1");

        assertThat(limits.badToken("192.0.2.1")).hasValue(30L);
        assertThat(limits.knock("192.0.2.1")).isEmpty();
        assertThat(limits.caller("192.0.2.1")).isEmpty();
    }
}
