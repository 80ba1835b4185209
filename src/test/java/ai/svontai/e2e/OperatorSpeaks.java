package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What operators write. */
abstract class OperatorSpeaks extends DeskStory {

    @Test
    void inOrderOnEitherNode() {
        takeOverFirst();

        var said = IntStream.rangeClosed(1, 10).mapToObj("Satır %d"::formatted).toList();
        for (var i = 0; i < said.size(); i++) {
            (i % 2 == 0 ? desk : otherNode).send(conversation(), said.get(i));
        }

        eventually().untilAsserted(() -> assertThat(operatorsOn(phone)).containsExactlyElementsOf(said));
    }

    @Test
    void atLength() {
        takeOverFirst();

        var sent = desk.send(conversation(), "Uzun bir cümle. ".repeat(600));

        assertThat(sent.path("message_ids")).hasSize(3);
        assertThat(sent.path("message_id")).isEqualTo(sent.path("message_ids").path(0));
        eventually().untilAsserted(() -> assertThat(operatorsOn(phone)).hasSize(3));
        assertThat(operatorsOn(phone))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("(1/3) Uzun").endsWith("."),
                        two -> assertThat(two).startsWith("(2/3) Uzun").endsWith("."),
                        three -> assertThat(three).startsWith("(3/3) Uzun").endsWith("."));
    }

    @Test
    void onceHoweverOftenTheButtonIsPressedAndWherever() throws Exception {
        takeOverFirst();
        var key = UUID.randomUUID().toString();
        var presses = new ArrayList<Callable<String>>();
        for (var i = 0; i < 6; i++) {
            var at = i % 2 == 0 ? desk : otherNode;
            presses.add(() -> Desk.done(at.send(conversation(), "Bir kez", key))
                    .path("message_id")
                    .asText());
        }

        var ids = AtOnce.all(presses);

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        assertThat(operatorsOn(phone)).containsExactly("Bir kez");
        assertProblem(422, "new key", desk.send(conversation(), "Başka", key));
        assertThat(desk.done(
                                "/operator/send-message",
                                Map.of("conversation_id", conversation(), "content", "Bir kez", "idempotency_key", key))
                        .path("message_id")
                        .asText())
                .isEqualTo(ids.getFirst());
        assertThat(operatorsOn(phone)).containsExactly("Bir kez");
    }

    @Test
    void onlyAfterTheTakeover() {
        meet();

        assertProblem(409, "/operator/takeover", desk.send(conversation(), "Merhaba", null));
    }

    @Test
    void notWhenTheWindowIsClosed() {
        var yesterday = meetYesterday();
        desk.takeOver(conversation());

        var answer = desk.send(conversation(), "Merhaba", null);

        assertProblem(409, "templates", answer);
        assertThat(Http.json(answer).path("window_closed_at").asText())
                .isEqualTo(yesterday.plus(24, ChronoUnit.HOURS).toString());
        assertThat(Http.json(answer).path("templates").isArray()).isTrue();
    }
}
