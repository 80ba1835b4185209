package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators must not send. Nothing of it is done. */
abstract class OperatorDoors extends DeskStory {

    private static final String[] DOORS = {"/operator/takeover", "/operator/release", "/operator/send-message"};

    @Test
    void refuseBodiesThatAreNoObject() {
        for (var door : DOORS) {
            for (var body : new String[] {"", "null", "[]", "{", "\"x\"", "1", "{\"conversation_id\":[]}"}) {
                var answer = desk.post(door, body, null);
                assertThat(answer.statusCode()).as(door + " " + body).isEqualTo(400);
                assertThat(Http.json(answer).path("detail").asText()).isNotBlank();
            }
        }
    }

    @Test
    void refuseIdsThatAreNone() {
        for (var door : DOORS) {
            assertProblem(400, "conversation_id is missing", desk.post(door, "{\"content\":\"x\"}", null));
            assertProblem(
                    400,
                    "conversation_id is not a UUID",
                    desk.post(door, Map.of("conversation_id", "42", "content", "x")));
            assertProblem(
                    404,
                    "Konuşma bulunamadı",
                    desk.post(door, Map.of("conversation_id", UUID.randomUUID().toString(), "content", "x")));
        }
    }

    @Test
    void showNobodyElsesConversation() {
        takeOverFirst();
        for (var door : DOORS) {
            assertProblem(
                    404,
                    "Konuşma bulunamadı",
                    stranger().post(door, Map.of("conversation_id", conversation(), "content", "x")));
        }
        assertProblem(
                404,
                "Konuşma bulunamadı",
                stranger()
                        .post(
                                "/api/conversations/" + conversation() + "/template-messages",
                                Map.of("name", "size_ulasamadik")));
        assertThat(auditOf(conversation())).containsExactly("ayse conversation.takeover null");
        assertThat(operatorsOn(phone)).isEmpty();
    }

    @Test
    void areShutWithoutAToken() {
        for (var door : DOORS) {
            assertThat(new Desk(node(), "").post(door, Map.of()).statusCode()).isEqualTo(401);
            assertProblem(
                    403,
                    "tenant_id",
                    new Desk(node(), world().tokens().ofNobody())
                            .post(
                                    door,
                                    Map.of("conversation_id", UUID.randomUUID().toString())));
            assertThat(desk.get(door).statusCode()).isIn(404, 405);
        }
    }

    @Test
    void refuseWordsThatNobodyCanRead() {
        takeOverFirst();
        for (var content : new String[] {"", " ", "\n\t", "\u00a0", "\u200b\u200b"}) {
            assertProblem(400, "content is empty", desk.send(conversation(), content, null));
        }
        assertProblem(
                400,
                "content is empty",
                desk.post("/operator/send-message", Map.of("conversation_id", conversation())));
        assertProblem(400, "40,000", desk.send(conversation(), "x".repeat(40_001), null));
        assertThat(operatorsOn(phone)).isEmpty();
    }

    @Test
    void refuseKeysThatCannotBeMeant() {
        takeOverFirst();
        assertProblem(400, "idempotency key", desk.send(conversation(), "x", "a b"));
        assertProblem(400, "idempotency key", desk.send(conversation(), "x", "k".repeat(201)));
        assertProblem(
                400,
                "differ",
                desk.post(
                        "/operator/send-message",
                        Http.write(Map.of("conversation_id", conversation(), "content", "x", "idempotency_key", "one")),
                        "two"));
        assertThat(operatorsOn(phone)).isEmpty();
    }

    @Test
    void takeWordsOfAllKinds() {
        takeOverFirst();
        var words = "Fiyatı <b>%40 & ğüşiöç</b> 😀 ${body} {{x}} \"tırnak\"";

        desk.send(conversation(), words);
        desk.send(conversation(), "a\u0000b");

        assertThat(operatorsOn(phone)).containsExactly(words, "a\uFFFDb");
    }

    @Test
    void refuseStrangeFilters() {
        for (var query : new String[] {
            "state=read",
            "state=",
            "reason=weather",
            "limit=0",
            "limit=101",
            "limit=x",
            "cursor=x",
            "cursor=YWJj",
            "colour=red",
            "state=parked&state=failed",
            "state=%ff"
        }) {
            assertThat(desk.get("/operator/messages?" + query).statusCode())
                    .as(query)
                    .isIn(400);
        }
        assertProblem(400, "failed, parked, uncertain", desk.get("/operator/messages?state=read"));
    }
}
