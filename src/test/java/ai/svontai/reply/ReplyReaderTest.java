package ai.svontai.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private final ReplyReader reader = new ReplyReader(new ObjectMapper());

    @Test
    void readsTheAnswer() {
        assertThat(reader.read(content("\" Evet, açığız. 🕐\\n\""), 200))
                .isEqualTo(new AiOutcome.Answered("Evet, açığız. 🕐"));
    }

    @Test
    void keepsTheCharacterNulOutOfAnswers() {
        assertThat(reader.read(content("\"a\\u0000b\""), 200)).isEqualTo(new AiOutcome.Answered("a\uFFFDb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \\n\"", "null", "[]", "{}"})
    void takesNoWordsForNoAnswer(String content) {
        assertThat(reader.read(content(content), 200)).isEqualTo(new AiOutcome.Unavailable("the AI answered nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"choices\":[]}", "{\"choices\":", "<html>OK</html>"})
    void takesAnUnreadableAnswerForNone(String body) {
        assertThat(reader.read(body.getBytes(UTF_8), 200))
                .isEqualTo(new AiOutcome.Unavailable("the AI answered nothing"));
    }

    @Test
    void takesAMissingBodyForNoAnswer() {
        assertThat(reader.read(null, 200)).isInstanceOf(AiOutcome.Unavailable.class);
    }

    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource(textBlock = """
            408, Unavailable
            429, Unavailable
            500, Unavailable
            502, Unavailable
            503, Unavailable
            529, Unavailable
            400, Refused
            401, Refused
            403, Refused
            404, Refused
            413, Refused
            302, Refused
            """)
    void asksAgainOnlyWhereItMayHelp(int status, String outcome) {
        var told = "%s[why=the AI answered HTTP %d]".formatted(outcome, status);

        assertThat(reader.read(content("\"an error\""), status)).hasToString(told);
        assertThat(reader.read(null, status)).hasToString(told);
    }

    @Test
    void knowsSilence() {
        assertThat(reader.silent()).isEqualTo(new AiOutcome.Unavailable("the AI did not answer"));
    }

    @Test
    void answerShowsNoWordsInALog() {
        assertThat(new AiOutcome.Answered("my words")).hasToString("Answered[8 characters]");
    }

    private static byte[] content(String json) {
        return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":%s}}]}"
                .formatted(json)
                .getBytes(UTF_8);
    }
}
