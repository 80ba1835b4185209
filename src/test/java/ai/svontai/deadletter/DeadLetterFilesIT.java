package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterFilesIT extends Graveyard {

    @Test
    void showWhatTheLetterCarried() {
        bury(
                DESK,
                "one",
                Map.of(
                        "message-id", "message-1",
                        "original-headers", "{\"retries\":\"2\"}",
                        "history", "[{\"class\":\"transient\"}]"));

        var file = file("one");

        assertThat(file.messageId()).isEqualTo("message-1");
        assertThat(file.headers().toString()).isEqualTo("{\"retries\":\"2\"}");
        assertThat(file.history().toString()).isEqualTo("[{\"class\":\"transient\"}]");
        assertThat(file.decisions()).isEmpty();
    }

    @Test
    void showBytesThatAreNoText() {
        bury(DESK, "one", new byte[] {0, 1, -1}, Map.of());

        assertThat(file("one").bodyText()).isNull();
        assertThat(file("one").bodyBase64()).isEqualTo("AAH/");
    }

    /** Nothing may keep a letter from being stored: it would come again for ever. */
    @Test
    void areThereWhateverTheLetterSays() {
        for (var garbage : new String[] {"", "no json", "7", "{\"a\":\"\\u0000\"}", "[\"\\u0000\"]", "null"}) {
            var body = (garbage + "\0\ud83d").getBytes(UTF_8);
            bury(
                    DESK,
                    "letter " + garbage,
                    body,
                    Map.of("original-headers", garbage, "history", garbage, "failure-reason", "a\0b" + garbage));

            assertThat(file("letter " + garbage).history().isContainerNode()).isTrue();
        }
        bury(DESK, "long", ("x".repeat(19_999) + "😀needle").getBytes(UTF_8), Map.of());
        assertThat(listed("text=needle")).as("too far behind").isEmpty();
        assertThat(listed("text=xxxx")).containsExactly("long");
    }
}
