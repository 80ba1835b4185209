package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {

    /** Every code of Meta's page that a call may answer with, and the HTTP status it comes with. */
    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(textBlock = """
            401, 0,       TokenRejected
            500, 3,       TokenRejected
            403, 10,      TokenRejected
            401, 102,     TokenRejected
            400, 104,     TokenRejected
            401, 190,     TokenRejected
            403, 200,     TokenRejected
            403, 230,     TokenRejected
            403, 299,     TokenRejected
            400, 2500,    TokenRejected
            403, 131005,  TokenRejected

            400, 1,       GraphUnavailable
            503, 2,       GraphUnavailable
            500, 131000,  GraphUnavailable
            500, 131016,  GraphUnavailable
            500, 131057,  GraphUnavailable
            503, 133004,  GraphUnavailable
            400, 133015,  GraphUnavailable
            400, 2494100, GraphUnavailable
            400, 134101,  GraphUnavailable

            400, 4,       GraphThrottled
            400, 17,      GraphThrottled
            400, 32,      GraphThrottled
            400, 341,     GraphThrottled
            400, 613,     GraphThrottled
            400, 80007,   GraphThrottled
            400, 80008,   GraphThrottled
            400, 130429,  GraphThrottled
            400, 131048,  GraphThrottled
            400, 131049,  GraphThrottled
            400, 131056,  GraphThrottled
            400, 131064,  GraphThrottled
            400, 132069,  GraphThrottled
            400, 133016,  GraphThrottled

            400, 131047,  WindowClosed

            400, 33,      AccountBlocked
            403, 368,     AccountBlocked
            403, 130497,  AccountBlocked
            403, 131031,  AccountBlocked
            400, 131037,  AccountBlocked
            400, 131042,  AccountBlocked
            400, 131044,  AccountBlocked
            500, 131045,  AccountBlocked
            400, 133010,  AccountBlocked
            400, 134011,  AccountBlocked
            400, 139200,  AccountBlocked

            400, 131063,  TemplateRejected
            400, 132000,  TemplateRejected
            404, 132001,  TemplateRejected
            400, 132005,  TemplateRejected
            400, 132007,  TemplateRejected
            400, 132008,  TemplateRejected
            400, 132012,  TemplateRejected
            400, 132015,  TemplateRejected
            400, 132016,  TemplateRejected
            400, 132018,  TemplateRejected
            400, 132068,  TemplateRejected
            400, 134100,  TemplateRejected
            500, 134102,  TemplateRejected

            400, 100,     RequestRejected
            400, 101,     RequestRejected
            400, 2200,    RequestRejected
            400, 130403,  RequestRejected
            400, 130472,  RequestRejected
            400, 131008,  RequestRejected
            400, 131009,  RequestRejected
            400, 131020,  RequestRejected
            400, 131021,  RequestRejected
            400, 131026,  RequestRejected
            400, 131030,  RequestRejected
            400, 131041,  RequestRejected
            400, 131050,  RequestRejected
            400, 131051,  RequestRejected
            400, 131052,  RequestRejected
            400, 131053,  RequestRejected
            400, 131055,  RequestRejected
            400, 131059,  RequestRejected
            400, 131060,  RequestRejected
            400, 131062,  RequestRejected
            400, 131200,  RequestRejected
            400, 133005,  RequestRejected
            400, 133006,  RequestRejected
            400, 133008,  RequestRejected
            400, 133009,  RequestRejected
            400, 135000,  RequestRejected
            400, 137000,  RequestRejected
            400, 138000,  RequestRejected
            400, 138018,  RequestRejected
            400, 139000,  RequestRejected
            400, 139100,  RequestRejected
            400, 147001,  RequestRejected
            400, 200005,  RequestRejected
            400, 200007,  RequestRejected
            400, 1752041, RequestRejected
            400, 2388001, RequestRejected
            400, 2388019, RequestRejected
            400, 2388039, RequestRejected
            400, 2388299, RequestRejected
            400, 2494164, RequestRejected
            400, 2593079, RequestRejected
            400, 2593107, RequestRejected
            400, 2593109, RequestRejected
            """)
    void onlyTheCodeTellsWhatToDo(int httpStatus, int code, String type) {
        var error = GraphErrors.classify(httpStatus, code, false, "Meta's words");

        assertThat(error.getClass().getSimpleName()).isEqualTo(type);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error).hasMessage("(#%d) Meta's words", code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 199, 300, 131999, 132100, 999999, Integer.MAX_VALUE})
    void unknownCodeIsForGood(int code) {
        assertThat(GraphErrors.classify(400, code, false, "new")).isInstanceOf(RequestRejected.class);
    }

    @Test
    void unknownCodeIsTriedAgainWhereMetaSaysItPasses() {
        assertThat(GraphErrors.classify(400, 999999, true, "new")).isInstanceOf(GraphUnavailable.class);
        assertThat(GraphErrors.classify(500, 999999, false, "new")).isInstanceOf(GraphUnavailable.class);
        assertThat(GraphErrors.classify(503, 503, false, "HTTP 503")).isInstanceOf(GraphUnavailable.class);
    }

    @Test
    void knownCodeIsWhatItIsWhateverElseIsSaid() {
        assertThat(GraphErrors.classify(503, 190, true, "known")).isInstanceOf(TokenRejected.class);
        assertThat(GraphErrors.classify(200, 131047, true, "known")).isInstanceOf(WindowClosed.class);
    }
}
