package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static ai.svontai.e2e.World.OTHER_NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose letters a caller sees and moves: his own, whatever he asks for. */
abstract class DeadLettersOfOthers extends LetterStory {

    @Test
    void areNobodyElses() {
        var phone = newPhone();
        var id = buried(phone).path("id").asText();

        for (var stranger : new String[] {
            world().tokens().of(World.OTHER_TENANT.value()), world().tokens().ofOperations()
        }) {
            assertThat(items(send(stranger, "?text=" + phone, null))).isEmpty();
            assertThat(items(send(stranger, "/groups?text=" + phone, null))).isEmpty();
            assertThat(send(stranger, "/" + id, null).statusCode()).isEqualTo(404);
            assertThat(send(stranger, "/" + id + "/replay", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(send(stranger, "/" + id + "/discard", Map.of("reason", "mine"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Http.json(send(stranger, "/replay", Map.of("text", phone)))
                            .path("replayed")
                            .asInt())
                    .isZero();
            assertThat(Http.json(send(stranger, "/discard", Map.of("text", phone, "reason", "mine")))
                            .path("discarded")
                            .asInt())
                    .isZero();
        }
        assertThat(Http.json(get("/" + id)).path("state").asText()).isEqualTo("waiting");
    }

    /** Whoever edits a message must not be able to write into another tenant's conversations. */
    @Test
    void reachNoOtherTenantWhateverSomebodyEdits() {
        var phone = newPhone();
        var id = buried(phone).path("id").asText();
        var body = Http.json(get("/" + id)).path("bodyText").asText().replace("soon", "" + now());

        assertThat(post("/" + id + "/replay", Map.of("body", body.replace(NUMBER, OTHER_NUMBER)))
                        .statusCode())
                .isEqualTo(200);

        eventually()
                .untilAsserted(() -> assertThat(items(send(world().tokens().ofOperations(), "?text=" + phone, null)))
                        .singleElement()
                        .satisfies(letter -> assertThat(
                                        letter.path("failureReason").asText())
                                .isEqualTo("the letter was edited so that it would have reached another tenant")));
        assertThat(messagesFrom(phone)).isZero();
        assertThat(items(send(world().tokens().of(World.OTHER_TENANT.value()), "?text=" + phone, null)))
                .isEmpty();
    }

    @Test
    void ofNoTenantAreForOperations() {
        var text = "{\"entry\":\"of nobody " + newPhone() + "\"}";
        assertThat(Meta.post(node(), text).statusCode()).isEqualTo(200);
        var operations = world().tokens().ofOperations();
        var query = "?text=" + URLEncoder.encode(text, UTF_8);

        eventually()
                .untilAsserted(
                        () -> assertThat(items(send(operations, query, null))).hasSize(1));
        var id = items(send(operations, query, null)).get(0).path("id").asText();

        assertThat(get("/" + id).statusCode()).isEqualTo(404);
        assertThat(Http.json(send(operations, "/" + id, null)).path("bodyText").asText())
                .isEqualTo(text);
        assertThat(Http.json(send(operations, "/" + id + "/discard", Map.of("reason", "garbage")))
                        .path("state")
                        .asText())
                .isEqualTo("discarded");
    }
}
