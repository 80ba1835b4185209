package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.whatsapp.CustomerServiceWindow;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest(name = "while the {0} answers at version 3, the {1} of version {2}: {3}")
    @CsvSource(textBlock = """
            BOT,      BOT,      3, true
            BOT,      BOT,      2, false
            BOT,      BOT,      4, false
            OPERATOR, BOT,      3, false
            OPERATOR, BOT,      2, false
            BOT,      OPERATOR, 3, true
            BOT,      OPERATOR, 1, true
            OPERATOR, OPERATOR, 3, true
            OPERATOR, OPERATOR, 1, true
            """)
    void letsTheBotSpeakOnlyInItsOwnTurn(Responder responder, Responder sender, long version, boolean lets) {
        var standing = new Standing(responder, 3, new CustomerServiceWindow(Instant.EPOCH));

        assertThat(standing.lets(sender, version)).isEqualTo(lets);
    }
}
