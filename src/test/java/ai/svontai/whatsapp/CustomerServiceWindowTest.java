package ai.svontai.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerServiceWindowTest {

    private final CustomerServiceWindow window = new CustomerServiceWindow(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void closesADayAfterTheLastCustomerMessage() {
        assertThat(window.closesAt()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @ParameterizedTest(name = "at {0} with a margin of {1}: {2}")
    @CsvSource(textBlock = """
            2026-11-22T09:59:59Z,         PT0S, true
            2026-11-22T10:00:00Z,         PT0S, true
            2026-11-23T09:59:59.999999Z,  PT0S, true
            2026-11-23T10:00:00Z,         PT0S, false
            2026-11-23T10:00:01Z,         PT0S, false
            2026-11-23T09:54:59.999999Z,  PT5M, true
            2026-11-23T09:55:00Z,         PT5M, false
            2026-11-23T09:59:59Z,         PT5M, false
            2026-11-29T10:00:00Z,         PT5M, false
            """)
    void staysOpenUntilTheMarginBeforeItsEnd(Instant instant, Duration margin, boolean open) {
        assertThat(window.isOpenAt(instant, margin)).isEqualTo(open);
    }
}
