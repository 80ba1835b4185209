package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final BusinessNumber NUMBER = new BusinessNumber("1", "902125550100", "2", "token");
    private static final int SENDS = 20_000;

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Ledger ledger = new Ledger(clock);

    @Test
    void losesNothingOfAStorm() {
        IntStream.range(0, SENDS).parallel().forEach(i -> {
            ledger.accept(send("data-" + i), "wamid." + i);
            ledger.refuse("1", 130429);
        });

        var account = ledger.account(0);
        assertThat(account.accepted())
                .hasSize(SENDS)
                .extracting(Ledger.Send::wamid)
                .doesNotHaveDuplicates();
        assertThat(account.refused()).containsEntry(130429, (long) SENDS);
        assertThat(account.seconds().get("1")).containsExactly(new Ledger.Second(NOW.getEpochSecond(), SENDS, SENDS));
        assertThat(account.duplicates()).isZero();
    }

    @Test
    void tellsTheSecondsApart() {
        ledger.accept(send("a"), "wamid.1");
        clock.set(NOW.plusMillis(1_001));
        ledger.accept(send("a"), "wamid.2");

        var account = ledger.account(0);
        assertThat(account.accepted())
                .extracting(Ledger.Send::at)
                .containsExactly("2026-11-23T10:00:00.000Z", "2026-11-23T10:00:01.001Z");
        assertThat(account.seconds().get("1"))
                .extracting(Ledger.Second::accepted)
                .containsExactly(1L, 1L);
        assertThat(account.duplicates()).isEqualTo(1);
        assertThat(account.repeatedCallbackData()).containsExactly("a");
    }

    private static SendRequest send(String data) {
        var customer = new Customer("905321112233", "TR.a");
        return new SendRequest(NUMBER, "+905321112233", customer, false, false, "text", "Hi", data);
    }
}
