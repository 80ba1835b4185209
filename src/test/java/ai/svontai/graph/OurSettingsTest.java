package ai.svontai.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OurSettingsTest {

    private static final GraphRequest REQUEST = GraphRequest.post("7788/messages", "token", Map.of("type", "text"));

    private final GraphAnswers answers = new GraphAnswers(new ObjectMapper(), GraphAnswersTest.breakers());

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            500 | 3    | Application does not have the capability to make this API call | META_APP_ID
            400 | 104  | This API call must be accompanied by an appsecret_proof        | META_APP_SECRET
            400 | 100  | Invalid appsecret_proof provided in the API argument           | META_APP_SECRET
            400 | 100  | API calls from the server require an appsecret_proof argument  | META_APP_SECRET
            400 | 2500 | Unknown path components: /7788                                 | GRAPH_API_VERSION
            """)
    void saysWhichSettingToCheckAndBlamesNoBusiness(
            int status, int code, String message, String setting, CapturedOutput log) {
        var refusal = refusal(status, code, message);

        assertThat(refusal.failure()).isEqualTo(GraphFailure.RETRY);
        assertThat(log.getOut())
                .contains("ERROR", "Meta refuses GraphRequest[POST 7788/messages]: (#" + code + ") " + message)
                .contains("check", setting);
    }

    @Test
    void waitsWithTheNumberThatIsRefused() {
        var breakers = GraphAnswersTest.breakers();
        for (int call = 0; call < 20; call++) {
            breakers.enter(REQUEST);
            breakers.failed(REQUEST, refusal(400, 100, "Invalid appsecret_proof provided in the API argument"));
        }

        assertThat(breakers.openNumbers()).isOne();
        assertThat(breakers.isHostOpen()).isFalse();
    }

    @Test
    void saysNothingWhereTheyAreNotToBlame(CapturedOutput log) {
        refusal(400, 190, "Error validating access token");
        assertThat(refusal(400, 100, "Invalid parameter").failure()).isEqualTo(GraphFailure.FAULT);

        assertThat(log.getOut()).doesNotContain("Meta refuses");
    }

    private GraphException refusal(int status, int code, String message) {
        var body = "{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(code, message);
        return catchThrowableOfType(
                GraphException.class, () -> answers.read(body.getBytes(UTF_8), status, null, REQUEST));
    }
}
