package ai.svontai.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAnswersTest {

    private final GraphAnswers answers = new GraphAnswers(new ObjectMapper());

    @Test
    void givesMetasAnswerAsJson() {
        var answer = answers.read(bytes("{'messages':[{'id':'wamid.1'}]}"), 200);

        assertThat(answer.path("messages").path(0).path("id").asText()).isEqualTo("wamid.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>OK</html>", "{'messages':", "[]", "null", "true", "'wamid.1'"})
    void takesAYesThatCannotBeReadForSilence(String body) {
        assertThatExceptionOfType(GraphSilent.class)
                .isThrownBy(() -> answers.read(bytes(body), 200))
                .withMessage("(#200) the answer is no JSON");
    }

    @Test
    void takesAYesWithoutABodyForSilence() {
        assertThatExceptionOfType(GraphSilent.class).isThrownBy(() -> answers.read(null, 204));
    }

    @Test
    void saysWhatMetaSays() {
        var error = refusal("""
                {'error':{'message':'(#131056) pair rate limit hit','type':'OAuthException','code':131056,
                          'error_data':{'messaging_product':'whatsapp','details':'too many'},'fbtrace_id':'Ax'}}
                """, 400);

        assertThat(error).isInstanceOf(GraphThrottled.class).hasMessageContaining("pair rate limit hit");
        assertThat(error.code()).isEqualTo(131056);
    }

    @ParameterizedTest(name = "HTTP {0} with {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            401 | {'error':{'code':190,'error_subcode':463,'message':'expired','error_data':'{}'}} | 190    | TokenRejected
            400 | {'error':{'code':'131047','message':'Re-engagement'}}                            | 131047 | WindowClosed
            400 | {'error':{'code':999999,'is_transient':true}}                                    | 999999 | GraphUnavailable
            400 | {'error':{'code':999999,'is_transient':false}}                                   | 999999 | RequestRejected
            400 | {'error':{'message':'no code'}}                                                  | 400    | RequestRejected
            400 | {'error':{'code':null}}                                                          | 400    | RequestRejected
            400 | {'error':'a string'}                                                             | 400    | RequestRejected
            404 | <html>Not Found</html>                                                           | 404    | RequestRejected
            408 | <html>Request Timeout</html>                                                     | 408    | GraphUnavailable
            429 | <html>Too Many Requests</html>                                                   | 429    | GraphThrottled
            500 | {'error':{'message':'no code'}}                                                  | 500    | GraphUnavailable
            502 | <html>Bad Gateway</html>                                                         | 502    | GraphUnavailable
            503 | []                                                                               | 503    | GraphUnavailable
            """)
    void sortsEveryRefusal(int status, String body, int code, String type) {
        var error = refusal(body, status);

        assertThat(error.getClass().getSimpleName()).isEqualTo(type);
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
    void sortsARefusalWithoutABody() {
        assertThatExceptionOfType(GraphUnavailable.class)
                .isThrownBy(() -> answers.read(null, 503))
                .withMessage("(#503) HTTP 503");
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> answers.read(new byte[0], 400))
                .withMessage("(#400) HTTP 400");
    }

    @Test
    void knowsWhetherTheRequestLeft() {
        assertThatThrownBy(answers::unreachable).isInstanceOf(GraphUnavailable.class);
        assertThatThrownBy(answers::silent).isInstanceOf(GraphSilent.class);
    }

    private GraphException refusal(String body, int status) {
        return catchThrowableOfType(GraphException.class, () -> answers.read(bytes(body), status));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }
}
