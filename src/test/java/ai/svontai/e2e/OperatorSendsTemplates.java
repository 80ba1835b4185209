package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators may say at any time. */
abstract class OperatorSendsTemplates extends DeskStory {

    private static final Map<String, Object> PLAIN = Map.of("name", "size_ulasamadik");
    private static final Map<String, Object> ORDER = Map.of(
            "name",
            "siparis_hazir",
            "language",
            "tr",
            "components",
            List.of(Map.of(
                    "type",
                    "body",
                    "parameters",
                    List.of(Map.of("type", "text", "text", "Ayşe"), Map.of("type", "text", "text", "1042")))));

    @BeforeEach
    void fetchTemplates() {
        desk.done("/api/templates/sync", Map.of());
    }

    @Test
    void whenTheWindowIsClosed() {
        meetYesterday();

        var sent = desk.done(path(), ORDER);

        assertThat(sent.path("delivered").booleanValue()).isTrue();
        assertThat(sent.path("conversation_id").asText()).isEqualTo(conversation());
        assertThat(simulator().answersOn(phone)).singleElement().asString().contains("Ayşe", "1042");
    }

    @Test
    void pastTheBotWhichAnswersAllTheSame() {
        simulator().mishap(Map.of("target", "ai", "delayMillis", 1_000, "count", 1));
        simulator().customerWrites(phone, "echo Guten Tag");
        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(1));

        desk.done(path(), PLAIN);

        eventually()
                .untilAsserted(() ->
                        assertThat(simulator().answersOn(phone)).hasSize(2).contains("Guten Tag"));
    }

    @Test
    void toSomebodyWhoNeverWrote() {
        var sent = desk.done(
                "/api/template-messages",
                Map.of("to", "+" + phone, "phone_number_id", World.NUMBER, "name", "size_ulasamadik"));

        assertThat(sent.path("delivered").booleanValue()).isTrue();
        assertThat(sent.path("conversation_id").asText()).isEqualTo(conversation());
        assertThat(simulator().answersOn(phone)).hasSize(1);
        desk.takeOver(conversation());
        var refused = desk.send(conversation(), "Merhaba", null);
        assertProblem(409, "template", refused);
        assertThat(Http.json(refused).has("window_closed_at")).isFalse();

        simulator().customerWrites(phone, "Buyurun?");
        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(1));
        desk.send(conversation(), "Merhaba");
        assertThat(simulator().answersOn(phone)).hasSize(2).last().isEqualTo("Merhaba");
    }

    @Test
    void onceHoweverOftenTheButtonIsPressedAndWherever() throws Exception {
        var body = Http.write(Map.of("to", phone, "name", "size_ulasamadik"));
        var key = UUID.randomUUID().toString();
        var presses = IntStream.range(0, 6)
                .mapToObj(i -> i % 2 == 0 ? desk : otherNode)
                .<Callable<String>>map(at -> () -> Desk.done(at.post("/api/template-messages", body, key))
                        .path("message_id")
                        .asText())
                .toList();

        var ids = AtOnce.all(presses);

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        assertThat(simulator().answersOn(phone)).hasSize(1);
    }

    @Test
    void butNoneThatIsUnknownOrLacksParameters() {
        meet();

        assertProblem(422, "no template", desk.post(path(), Map.of("name", "nothing")));
        assertProblem(422, "components", desk.post(path(), Map.of("name", "siparis_hazir")));
        assertProblem(
                422, "no template", desk.post("/api/template-messages", Map.of("to", newPhone(), "name", "nothing")));
        assertThat(statesOf(phone)).containsExactly("read");
    }

    @Test
    void orToNobody() {
        var number = newPhone();
        for (var to :
                new String[] {"", " ", "0555 111", "05551112233", "+90-555", "12345", "1234567890123456", "abc"}) {
            assertProblem(400, "country code", desk.post("/api/template-messages", Map.of("to", to, "name", "x")));
        }
        assertProblem(400, "country code", desk.post("/api/template-messages", PLAIN));
        assertProblem(
                404,
                World.NUMBER,
                desk.post(
                        "/api/template-messages",
                        Map.of("to", number, "phone_number_id", World.OTHER_NUMBER, "name", "size_ulasamadik")));
        assertProblem(
                404, "Konuşma bulunamadı", desk.post(path(UUID.randomUUID().toString()), PLAIN));
        assertProblem(400, "UUID", desk.post(path("nonsense"), PLAIN));
        assertThat(sql().sql("select count(*) from contact where wa_id = :phone")
                        .param("phone", number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String path() {
        eventually().until(() -> messagesFrom(phone) > 0);
        return path(conversation());
    }

    private static String path(String conversation) {
        return "/api/conversations/" + conversation + "/template-messages";
    }
}
