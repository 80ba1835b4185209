package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetaJsonTest {

    private static final WebhookBody.Text TEXT = new WebhookBody.Text("çay 50% </b> a@b 😮 \"ş\"\n");

    @Test
    void escapesLikeMeta() {
        assertThat(text(TEXT))
                .isEqualTo(
                        "{\"body\":\"\\u00e7ay 50\\u0025 \\u003C\\/b> a\\u0040b \\ud83d\\ude2e \\\"\\u015f\\\"\\n\"}");
    }

    @Test
    void escapedTextIsReadBackUnchanged() throws Exception {
        var read = new ObjectMapper().readTree(MetaJson.bytes(TEXT));

        assertThat(read.path("body").asText()).isEqualTo(TEXT.body());
    }

    @Test
    void leavesOutWhatIsAbsentAndWritesSnakeCase() {
        assertThat(text(new WebhookBody.Contact(null, null, "TR.1"))).isEqualTo("{\"user_id\":\"TR.1\"}");
    }

    @Test
    void findsNoObjectInWhatIsNone() {
        assertThat(MetaJson.object("{\"a\":".getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(MetaJson.object("[1]".getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(MetaJson.object(new byte[0])).isNull();
    }

    private static String text(Object value) {
        return new String(MetaJson.bytes(value), StandardCharsets.US_ASCII);
    }
}
