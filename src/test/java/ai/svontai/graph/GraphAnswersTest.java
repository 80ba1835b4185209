package ai.svontai.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class GraphAnswersTest {

    private static final GraphRequest BATCH =
            GraphRequest.secretGet("debug_token", Map.of("input_token", "EAAsecret"), "app|token");
    private static final GraphRequest REQUEST = GraphRequest.post("7788/messages", "token", Map.of("type", "text"));

    private final GraphAnswers answers = new GraphAnswers(new ObjectMapper(), breakers());

    @Test
    void givesMetasAnswerAsJson() {
        var answer = answers.read(bytes("{'messages':[{'id':'wamid.1'}]}"), 200, "A1", REQUEST);

        assertThat(answer.json().path("messages").path(0).path("id").asText()).isEqualTo("wamid.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>OK</html>", "{'messages':", "[]", "null", "true", "'wamid.1'"})
    void takesAYesThatCannotBeReadForSilence(String body) {
        assertThatExceptionOfType(GraphException.class)
                .isThrownBy(() -> answers.read(bytes(body), 200, null, REQUEST))
                .withMessage("(#200) the answer is no JSON")
                .matches(error -> error.failure() == GraphFailure.UNCERTAIN);
    }

    @Test
    void takesAYesWithoutABodyForSilence() {
        assertThatExceptionOfType(GraphException.class).isThrownBy(() -> answers.read(null, 204, null, REQUEST));
    }

    @Test
    void saysWhatMetaSays() {
        var error = refusal("""
                {'error':{'message':'(#131056) pair rate limit hit','type':'OAuthException','code':131056,
                          'error_data':{'messaging_product':'whatsapp','details':'too many'},'fbtrace_id':'Ax'}}
                """, 400);

        assertThat(error).hasMessageContaining("pair rate limit hit");
        assertThat(error.failure()).isEqualTo(GraphFailure.THROTTLED_PAIR);
        assertThat(error.trace()).isEqualTo("Ax");
        assertThat(error.code()).isEqualTo(131056);
    }

    @ParameterizedTest(name = "HTTP {0} with {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            401 | {'error':{'code':190,'error_subcode':463,'message':'expired','error_data':'{}'}} | 190    | TOKEN
            400 | {'error':{'code':'131047','message':'Re-engagement'}}                            | 131047 | WINDOW
            400 | {'error':{'code':999999,'is_transient':true}}                                    | 999999 | RETRY
            400 | {'error':{'code':999999,'is_transient':false}}                                   | 999999 | FAULT
            400 | {'error':{'message':'no code'}}                                                  | 400    | FAULT
            400 | {'error':{'code':null}}                                                          | 400    | FAULT
            400 | {'error':'a string'}                                                             | 400    | FAULT
            404 | <html>Not Found</html>                                                           | 404    | FAULT
            408 | <html>Request Timeout</html>                                                     | 408    | UNCERTAIN
            429 | <html>Too Many Requests</html>                                                   | 429    | THROTTLED_APP
            500 | {'error':{'message':'no code'}}                                                  | 500    | RETRY
            502 | <html>Bad Gateway</html>                                                         | 502    | UNCERTAIN
            503 | []                                                                               | 503    | RETRY
            """)
    void sortsEveryRefusal(int status, String body, int code, GraphFailure failure) {
        var error = refusal(body, status);

        assertThat(error.failure()).isEqualTo(failure);
        assertThat(error.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(#132000) Number of parameters does not match the expected number of params",
                "(#200) You do not have the necessary permission whatsapp_business_messaging",
                "Error validating access token: Session has expired on Sunday, 22-Nov-26 10:00:00 PST. (#2494100)"
            })
    void repeatsMetasOrdinaryWords(String message) {
        assertThat(refusal("{'error':{'code':132000,'message':'%s'}}".formatted(message), 400))
                .message()
                .endsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Malformed access token EAAGm0PX4ZCpsBAKZBvZCqZAexample0token",
                "Error validating EAAGm0PX4ZCpsBAKZBvZCqZAexample0token|and more",
                "(#131026) +27825550142 is no WhatsApp user",
                "(#131026) 27825550142 is no WhatsApp user",
                "(#131062) ZA.4Tq8mX2nP0vK7c is not supported"
            })
    void repeatsNeitherTokensNorPeople(String message) {
        assertThat(refusal("{'error':{'code':190,'message':'%s'}}".formatted(message), 400))
                .message()
                .doesNotContain("EAAG", "token|", "27825550142", "2782555", "4Tq8mX2nP0vK7c");
    }

    @Test
    void tellsWhichKindOfARefusalItIs() {
        assertThat(refusal("{'error':{'code':190,'error_subcode':463}}", 400).subcode())
                .isEqualTo(463);
        assertThat(refusal("{'error':{'code':190}}", 400).subcode()).isZero();
    }

    @Test
    void unwrapsABatch() {
        var answer = answers.read(
                bytes("[{'code':200,'headers':[],'body':'{\\'data\\':{\\'is_valid\\':true}}'}]"), 200, "A", BATCH);

        assertThat(answer.json().at("/data/is_valid").asBoolean()).isTrue();
        assertThat(answer.httpStatus()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            [{'code':400,'body':'{\\'error\\':{\\'code\\':190,\\'error_subcode\\':463}}'}] | 190 | 463 | TOKEN
            [{'code':400,'body':'{\\'error\\':{\\'code\\':4}}'}]                          | 4   | 0   | THROTTLED_APP
            [{'code':500,'body':'<html>'}]                                             | 500 | 0   | RETRY
            [{'code':500,'body':null}]                                                 | 500 | 0   | RETRY
            [{'code':200,'body':'[]'}]                                                 | 200 | 0   | UNCERTAIN
            [{'code':200}]                                                             | 200 | 0   | UNCERTAIN
            [null]                                                                     | 0   | 0   | UNCERTAIN
            []                                                                         | 0   | 0   | UNCERTAIN
            {}                                                                         | 0   | 0   | UNCERTAIN
            <html>                                                                     | 0   | 0   | UNCERTAIN
            """)
    void sortsTheRefusalInABatch(String body, int code, int subcode, GraphFailure failure) {
        var error = refusal(body, 200, BATCH);

        assertThat(error.failure()).isEqualTo(failure);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.subcode()).isEqualTo(subcode);
    }

    @Test
    void sortsTheRefusalOfAWholeBatch() {
        assertThat(refusal("{'error':{'code':190}}", 400, BATCH).failure()).isEqualTo(GraphFailure.TOKEN);
    }

    @Test
    void sortsARefusalWithoutABody() {
        assertThatExceptionOfType(GraphException.class)
                .isThrownBy(() -> answers.read(null, 503, null, REQUEST))
                .withMessage("(#503) HTTP 503")
                .matches(error -> error.failure() == GraphFailure.RETRY);
        assertThatExceptionOfType(GraphException.class)
                .isThrownBy(() -> answers.read(new byte[0], 400, null, REQUEST))
                .withMessage("(#400) HTTP 400")
                .matches(error -> error.failure() == GraphFailure.FAULT);
    }

    @Test
    void knowsWhetherTheRequestLeft() {
        assertThat(catchThrowableOfType(GraphException.class, () -> answers.unreachable(REQUEST))
                        .failure())
                .isEqualTo(GraphFailure.RETRY);
        assertThat(catchThrowableOfType(GraphException.class, () -> answers.silent(REQUEST))
                        .failure())
                .isEqualTo(GraphFailure.UNCERTAIN);
    }

    private GraphException refusal(String body, int status) {
        return refusal(body, status, REQUEST);
    }

    private GraphException refusal(String body, int status, GraphRequest request) {
        return catchThrowableOfType(GraphException.class, () -> answers.read(bytes(body), status, null, request));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    static CircuitBreakers breakers() {
        var settings = new GraphSettings(URI.create("http://meta"), 20, Duration.ofSeconds(5), "v25.0");
        return new CircuitBreakers(settings, new DefaultListableBeanFactory().getBeanProvider(MeterRegistry.class));
    }
}
