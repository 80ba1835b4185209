package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphFailureTest {

    /** Whoever is named has to do something, and nobody else. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            RETRY,            SYSTEM
            THROTTLED_NUMBER, SYSTEM
            THROTTLED_PAIR,   SYSTEM
            THROTTLED_WABA,   SYSTEM
            THROTTLED_APP,    SYSTEM
            UNCERTAIN,        SYSTEM
            CIRCUIT_OPEN,     SYSTEM
            LIMITED,          OPERATOR
            WINDOW,           OPERATOR
            TEMPLATE,         OPERATOR
            PERMANENT,        OPERATOR
            TOKEN,            TENANT
            ACCOUNT,          TENANT
            FAULT,            US
            """)
    void everyFailureHasItsOwner(GraphFailure failure, GraphFailure.Owner owner) {
        assertThat(failure.owner()).isEqualTo(owner);
    }

    @Test
    void everyFailureIsInTheTableOfOwners() {
        assertThat(GraphFailure.values()).hasSize(14);
    }
}
