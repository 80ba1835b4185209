package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What cannot be sent without a person's decision. */
abstract class MessagesWaitForPeople extends DeskStory {

    @Test
    void andAreShownWithWhatCanBeDone() {
        var yesterday = meetYesterday();

        var message = waiting();

        assertThat(message.path("conversation_id").asText()).isEqualTo(conversation());
        assertThat(message.path("sender").asText()).isEqualTo("bot");
        assertThat(message.path("type").asText()).isEqualTo("text");
        assertThat(message.path("text").asText()).isEqualTo("gestern");
        assertThat(message.path("state").asText()).isEqualTo("parked");
        assertThat(message.path("parked_reason").asText()).isEqualTo("window");
        assertThat(message.path("possibly_duplicate").booleanValue()).isFalse();
        assertThat(message.path("since").asText()).isNotEmpty();
        assertThat(message.path("window_closed_at").asText())
                .isEqualTo(yesterday.plusSeconds(24 * 3600).toString());
        assertThat(message.path("who_acts").asText()).isEqualTo("operator");
        assertThat(message.path("what_to_do").asText()).contains("template");
        assertThat(message.path("actions")).extracting(JsonNode::asText).containsExactly("send-template", "discard");
    }

    @Test
    void andAreSentAgainOnceTheCustomerHasWritten() throws Exception {
        meetYesterday();
        var id = waiting().path("id").asText();
        assertProblem(409, "24 hours", act(desk, id, "send-again", Map.of()));
        desk.takeOver(conversation());
        simulator().customerWrites(phone, "Orada mısınız?");
        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(2));

        var presses = pressed(id, "send-again", Map.of());

        assertThat(presses).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(presses).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
        assertThat(simulator().answersOn(phone)).containsExactly("gestern");
        assertProblem(409, "waits for a decision", act(desk, id, "send-again", Map.of()));
        assertThat(auditOf(id)).containsExactly("ayse message.send-again parked");
    }

    @Test
    void andGiveWayToATemplate() throws Exception {
        desk.done("/api/templates/sync", Map.of());
        meetYesterday();
        var id = waiting().path("id").asText();
        assertProblem(422, "no template", act(desk, id, "send-template", Map.of("name", "nothing")));

        var presses = pressed(id, "send-template", Map.of("name", "size_ulasamadik", "language", "tr"));

        assertThat(presses)
                .filteredOn(answer -> answer.statusCode() == 200)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(Http.json(answer).path("message_id").asText()).isEqualTo(id);
                    assertThat(Http.json(answer).path("delivered").booleanValue())
                            .isTrue();
                });
        assertThat(simulator().answersOn(phone)).singleElement().asString().contains("bize yazın");
        assertThat(sql().sql("select text from message where id = :id::uuid")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("gestern");
        assertThat(auditOf(id)).containsExactly("ayse message.send-template size_ulasamadik");
    }

    @Test
    void orAreDiscardedWithAReason() throws Exception {
        meetYesterday();
        var id = waiting().path("id").asText();
        for (var body : List.of("{}", "{\"reason\":\" \"}", "null", "[]", "{", "")) {
            assertThat(desk.post("/operator/messages/" + id + "/discard", body, null)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }

        var presses = pressed(id, "discard", Map.of("reason", "çok geç"));

        assertThat(presses)
                .filteredOn(answer -> answer.statusCode() == 200)
                .singleElement()
                .satisfies(answer ->
                        assertThat(Http.json(answer).path("state").asText()).isEqualTo("cancelled"));
        assertThat(statesOf(phone)).containsExactly("cancelled");
        assertThat(auditOf(id)).containsExactly("ayse message.discard çok geç");
    }

    @Test
    void andFailedOnesMayBeTriedOnceMore() {
        simulator().mishap(Map.of("target", "graph", "status", 400, "code", 131026, "count", 1));
        simulator().customerWrites(phone, "echo noch einmal");
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("failed"));
        var failed = waiting();
        assertThat(failed.path("error_code").intValue()).isEqualTo(131026);
        assertThat(failed.path("actions")).extracting(JsonNode::asText).contains("send-again");

        var again = act(otherNode, failed.path("id").asText(), "send-again", Map.of());

        assertThat(Desk.done(again).path("delivered").booleanValue()).isTrue();
        assertThat(simulator().answersOn(phone)).containsExactly("noch einmal");
    }

    @Test
    void pageByPage() {
        for (var i = 0; i < 3; i++) {
            phone = newPhone();
            meetYesterday();
        }
        var all = ids(desk.get("/operator/messages?state=parked&reason=window&limit=100"));
        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = desk.get("/operator/messages?state=parked&reason=window&limit=2" + cursor);
            paged.addAll(ids(page));
            cursor = "&cursor=" + Http.json(page).path("next_cursor").asText("");
        } while (!cursor.equals("&cursor="));

        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void butNotForStrangers() {
        meetYesterday();
        var id = waiting().path("id").asText();

        assertThat(ids(stranger().get("/operator/messages?limit=100"))).doesNotContain(id);
        assertProblem(404, "no message", act(stranger(), id, "send-again", Map.of()));
        assertProblem(404, "no message", act(stranger(), id, "send-template", Map.of("name", "size_ulasamadik")));
        assertProblem(404, "no message", act(stranger(), id, "discard", Map.of("reason", "x")));
        assertProblem(404, "no message", act(desk, UUID.randomUUID().toString(), "discard", Map.of("reason", "x")));
        assertProblem(400, "UUID", act(desk, "nonsense", "send-again", Map.of()));
        assertThat(statesOf(phone)).containsExactly("parked");
    }

    /** The customer's only message that waits. */
    private JsonNode waiting() {
        return StreamSupport.stream(
                        Http.json(desk.get("/operator/messages?limit=100"))
                                .path("messages")
                                .spliterator(),
                        false)
                .filter(message -> message.path("conversation_id").asText().equals(conversation()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(HttpResponse<String> page) {
        return Desk.done(page).path("messages").findValuesAsText("id");
    }

    private static HttpResponse<String> act(Desk desk, String id, String action, Map<String, Object> body) {
        return desk.post("/operator/messages/" + id + "/" + action, body);
    }

    /** Four presses of one button in one moment. */
    private List<HttpResponse<String>> pressed(String id, String action, Map<String, Object> body) throws Exception {
        return AtOnce.all(IntStream.range(0, 4)
                .mapToObj(i -> i % 2 == 0 ? desk : otherNode)
                .<Callable<HttpResponse<String>>>map(at -> () -> act(at, id, action, body))
                .toList());
    }
}
