package ai.svontai.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundMessageTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4095, 4096})
    void textHasAsManyCharactersAsMetaTakes(int length) {
        assertThat(new OutboundMessage.Text("ş".repeat(length)).body()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4097})
    void textIsNeitherEmptyNorTooLong(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutboundMessage.Text("ş".repeat(length)))
                .withMessage("a text has 1 to 4096 characters, this one " + length);
    }

    @Test
    void textHidesItsWords() {
        assertThat(new OutboundMessage.Text("my words")).hasToString("Text[8 characters]");
    }

    @Test
    void textIsWrittenWithItsTypeAndReadAgain() throws Exception {
        OutboundMessage message = new OutboundMessage.Text("açık 🕐 \"quoted\"\n");

        var written = json.writerFor(OutboundMessage.class).writeValueAsString(message);

        assertThat(json.readTree(written))
                .isEqualTo(json.createObjectNode().put("type", "text").put("body", "açık 🕐 \"quoted\"\n"));
        assertThat(json.readValue(written, OutboundMessage.class)).isEqualTo(message);
        assertThat(json.readTree(json.writeValueAsString(message)).path("type").asText())
                .isEqualTo("text");
    }

    @Test
    void messageOfAnUnknownTypeIsNotRead() {
        assertThatThrownBy(() -> json.readValue("{\"type\":\"fax\",\"body\":\"Hi\"}", OutboundMessage.class))
                .isInstanceOf(InvalidTypeIdException.class);
    }
}
