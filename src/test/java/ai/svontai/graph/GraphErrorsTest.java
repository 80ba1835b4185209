package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {

    /** Every code of Meta's page that a call may answer with, and the HTTP status it comes with. */
    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(textBlock = """
            401, 0,       TOKEN
            403, 10,      TOKEN
            401, 102,     TOKEN
            401, 190,     TOKEN
            403, 200,     TOKEN
            403, 230,     TOKEN
            403, 299,     TOKEN
            403, 131005,  TOKEN

            400, 1,       RETRY
            503, 2,       RETRY
            500, 3,       RETRY
            400, 104,     RETRY
            400, 2500,    RETRY
            500, 131000,  RETRY
            500, 131016,  RETRY
            500, 131057,  RETRY
            503, 133004,  RETRY
            400, 133015,  RETRY
            400, 2494100, RETRY
            400, 134101,  RETRY

            400, 4,       THROTTLED_APP
            400, 17,      THROTTLED_APP
            400, 32,      THROTTLED_APP
            400, 341,     THROTTLED_APP
            400, 613,     THROTTLED_APP
            400, 80007,   THROTTLED_WABA
            400, 80008,   THROTTLED_WABA
            400, 130429,  THROTTLED_NUMBER
            400, 131048,  LIMITED
            400, 131049,  LIMITED
            400, 131056,  THROTTLED_PAIR
            400, 131064,  LIMITED
            400, 132069,  RETRY
            400, 133016,  LIMITED

            400, 131047,  WINDOW

            400, 33,      ACCOUNT
            403, 368,     ACCOUNT
            403, 130497,  ACCOUNT
            403, 131031,  ACCOUNT
            400, 131037,  ACCOUNT
            400, 131042,  ACCOUNT
            400, 131044,  ACCOUNT
            500, 131045,  ACCOUNT
            400, 133010,  ACCOUNT
            400, 134011,  ACCOUNT
            400, 139200,  ACCOUNT

            400, 131063,  TEMPLATE
            400, 132000,  TEMPLATE
            404, 132001,  TEMPLATE
            400, 132005,  TEMPLATE
            400, 132007,  TEMPLATE
            400, 132008,  TEMPLATE
            400, 132012,  TEMPLATE
            400, 132015,  TEMPLATE
            400, 132016,  TEMPLATE
            400, 132018,  TEMPLATE
            400, 132068,  TEMPLATE
            400, 134100,  TEMPLATE
            500, 134102,  TEMPLATE

            400, 100,     FAULT
            400, 101,     FAULT
            400, 2200,    FAULT
            400, 130403,  PERMANENT
            400, 130472,  PERMANENT
            400, 131008,  FAULT
            400, 131009,  FAULT
            400, 131020,  PERMANENT
            400, 131021,  PERMANENT
            400, 131026,  PERMANENT
            400, 131030,  PERMANENT
            400, 131041,  PERMANENT
            400, 131050,  PERMANENT
            400, 131051,  PERMANENT
            400, 131052,  PERMANENT
            400, 131053,  PERMANENT
            400, 131055,  PERMANENT
            400, 131059,  PERMANENT
            400, 131060,  PERMANENT
            400, 131062,  PERMANENT
            400, 131200,  PERMANENT
            400, 133005,  ACCOUNT
            400, 133006,  ACCOUNT
            400, 133008,  ACCOUNT
            400, 133009,  ACCOUNT
            400, 135000,  PERMANENT
            400, 137000,  PERMANENT
            400, 138000,  FAULT
            400, 138018,  FAULT
            400, 139000,  FAULT
            400, 139100,  FAULT
            400, 147001,  FAULT
            400, 200005,  FAULT
            400, 200007,  FAULT
            400, 1752041, FAULT
            400, 2388001, ACCOUNT
            400, 2388019, TEMPLATE
            400, 2388039, TEMPLATE
            400, 2388299, TEMPLATE
            400, 2494164, FAULT
            400, 2593079, FAULT
            400, 2593107, FAULT
            400, 2593109, FAULT

            400, 2388012, ACCOUNT
            400, 2388091, ACCOUNT
            400, 2388093, ACCOUNT
            400, 2388103, ACCOUNT
            400, 138024,  ACCOUNT
            400, 138025,  ACCOUNT
            400, 141002,  ACCOUNT
            400, 2388040, TEMPLATE
            400, 2388047, TEMPLATE
            400, 2388072, TEMPLATE
            400, 2388073, TEMPLATE
            400, 2388293, TEMPLATE
            400, 131299,  PERMANENT
            400, 139006,  FAULT
            400, 139103,  FAULT
            400, 147005,  FAULT
            400, 200006,  FAULT
            400, 2494179, FAULT
            400, 2593085, FAULT
            400, 2593108, FAULT
            """)
    void onlyTheCodeTellsWhatToDo(int httpStatus, int code, GraphFailure failure) {
        assertThat(GraphErrors.sort(httpStatus, code, false)).isEqualTo(failure);
        assertThat(GraphErrors.sort(code)).as("in a failed status").isEqualTo(failure);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 199, 300, 131999, 132100, 999999, Integer.MAX_VALUE})
    void unknownCodeIsForGood(int code) {
        assertThat(GraphErrors.sort(400, code, false)).isEqualTo(GraphFailure.FAULT);
    }

    @Test
    void unknownCodeIsTriedAgainWhereMetaSaysItPasses() {
        assertThat(GraphErrors.sort(400, 999999, true)).isEqualTo(GraphFailure.RETRY);
        assertThat(GraphErrors.sort(500, 999999, false)).isEqualTo(GraphFailure.RETRY);
    }

    @Test
    void knownCodeIsWhatItIsWhateverElseIsSaid() {
        assertThat(GraphErrors.sort(503, 190, true)).isEqualTo(GraphFailure.TOKEN);
        assertThat(GraphErrors.sort(200, 131047, true)).isEqualTo(GraphFailure.WINDOW);
    }

    /** Only Graph's own answer says anything about a token; a gateway may have passed the request on. */
    @ParameterizedTest
    @CsvSource({
        "401, FAULT",
        "403, FAULT",
        "404, FAULT",
        "408, UNCERTAIN",
        "429, THROTTLED_APP",
        "500, RETRY",
        "502, UNCERTAIN",
        "503, RETRY",
        "504, UNCERTAIN"
    })
    void sortsWhatIsNoAnswerOfGraph(int httpStatus, GraphFailure failure) {
        assertThat(GraphErrors.sortStatus(httpStatus)).isEqualTo(failure);
    }

    @Test
    void isAsPatientAsMetaAsks() {
        assertThat(GraphErrors.patience(133015)).isEqualTo(Duration.ofMinutes(5));
        assertThat(GraphErrors.patience(134101)).isEqualTo(Duration.ofMinutes(10));
        assertThat(GraphErrors.patience(132069)).isEqualTo(Duration.ofHours(1));
        assertThat(GraphErrors.patience(131000)).isZero();
    }
}
