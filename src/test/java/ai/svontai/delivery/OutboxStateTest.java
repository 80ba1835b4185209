package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxStateTest {

    @ParameterizedTest(name = "{0} is below {1}")
    @CsvSource(textBlock = """
            QUEUED,    SENDING
            SENDING,   ACCEPTED
            RETRYING,  ACCEPTED
            UNCERTAIN, ACCEPTED
            UNCERTAIN, SENT
            PARKED,    SENT
            CANCELLED, SENT
            ACCEPTED,  SENT
            ACCEPTED,  FAILED
            SENT,      FAILED
            SENT,      DELIVERED
            FAILED,    DELIVERED
            FAILED,    READ
            DELIVERED, READ
            """)
    void statesRiseAndNeverFall(OutboxState lower, OutboxState higher) {
        assertThat(lower.isBelow(higher)).isTrue();
        assertThat(higher.isBelow(lower)).isFalse();
        assertThat(lower.isBelow(lower)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void statesAreWrittenInLowerCaseAndReadAgain(OutboxState state) {
        assertThat(state.column()).isLowerCase();
        assertThat(OutboxState.of(state.column())).isEqualTo(state);
    }
}
