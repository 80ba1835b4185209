package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes the place of the bot, and gives it back. */
abstract class OperatorTakesOver extends Story {

    private static final String DONE = "Konuşma devralındı. AI yanıtları duraklatıldı.";

    private String phone;
    private Desk desk;
    private Desk otherNode;

    @BeforeEach
    void sitDown() {
        phone = newPhone();
        desk = deskOf("ayse");
        otherNode = new Desk(world().second(), desk.token());
    }

    @Test
    void whileTheAiThinksAndItsAnswerNeverLeaves() {
        simulator().mishap(Map.of("target", "ai", "delayMillis", 1_200, "count", 1));
        simulator().customerWrites(phone, "echo zu spät");
        eventually().until(this::isBotThinking);

        var answer = desk.takeOver(conversation());
        var sent = desk.send(conversation(), "Merhaba, ben Ayşe.");

        assertThat(answer.path("message").asText()).isEqualTo(DONE);
        assertThat(answer.path("conversation_id").asText()).isEqualTo(conversation());
        assertThat(answer.path("just_leaving").booleanValue()).isFalse();
        assertThat(sent.path("delivered").booleanValue()).isTrue();
        eventually()
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("Merhaba, ben Ayşe."));

        desk.release(conversation());
        simulator().customerWrites(phone, "echo und der Bot wieder");

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone))
                        .containsExactly("Merhaba, ben Ayşe.", "und der Bot wieder"));
        assertThat(statesOf(phone)).hasSize(2);
    }

    @Test
    void andWaitsForTheAnswerThatWasJustLeaving() {
        simulator().mishap(Map.of("target", "graph", "delayMillis", 1_200, "count", 1));
        simulator().customerWrites(phone, "echo gerade noch");
        eventually().until(() -> statesOf(phone).equals(List.of("sending")));

        var answer = otherNode.takeOver(conversation());

        assertThat(answer.path("just_leaving").booleanValue()).isTrue();
        assertThat(answer.path("still_leaving").booleanValue()).isFalse();
        assertThat(answer.path("message").asText()).startsWith(DONE).hasSizeGreaterThan(DONE.length());
        assertThat(simulator().answersOn(phone)).containsExactly("gerade noch");
        assertThat(statesOf(phone)).doesNotContain("sending");
    }

    @Test
    void andSpeaksInOrderOnEitherNode() {
        takeOverFirst();

        var said = IntStream.rangeClosed(1, 10).mapToObj("Satır %d"::formatted).toList();
        for (var i = 0; i < said.size(); i++) {
            (i % 2 == 0 ? desk : otherNode).send(conversation(), said.get(i));
        }

        eventually().untilAsserted(() -> assertThat(operatorsOn(phone)).containsExactlyElementsOf(said));
    }

    @Test
    void andSpeaksAtLength() {
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
    void andTheBotAnswersWhatIsOpenWhenItHasTheConversationBack() {
        takeOverFirst();
        simulator().customerWrites(phone, "echo offen");
        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(2));

        assertThat(otherNode.release(conversation()).path("message").asText()).isEqualTo("Konuşma AI'ya devredildi.");

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).contains("offen"));
    }

    @Test
    void twiceAndFromAColleagueAndGivesBackTwice() {
        takeOverFirst();
        desk.takeOver(conversation());
        assertThat(takenOverBy()).isEqualTo("ayse");

        deskOf("bora").takeOver(conversation());
        assertThat(takenOverBy()).isEqualTo("bora");

        desk.release(conversation());
        desk.release(conversation());
        assertThat(audited())
                .containsExactly(
                        "ayse conversation.takeover null",
                        "bora conversation.takeover from ayse",
                        "ayse conversation.release from bora");
    }

    @Test
    void andSendsOnceHoweverOftenTheButtonIsPressedAndWherever() throws Exception {
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
    void beforeSpeaking() {
        meet();

        assertProblem(409, "/operator/takeover", desk.send(conversation(), "Merhaba", null));
    }

    @Test
    void andIsToldThatTheWindowIsClosed() {
        var yesterday = Instant.now().minus(25, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        simulator().customerWrites(phone, Map.of("text", "echo gestern", "timestamp", yesterday.getEpochSecond()));
        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(1));
        desk.takeOver(conversation());

        var answer = desk.send(conversation(), "Merhaba", null);

        assertProblem(409, "templates", answer);
        assertThat(Http.json(answer).path("window_closed_at").asText())
                .isEqualTo(yesterday.plus(24, ChronoUnit.HOURS).toString());
        assertThat(Http.json(answer).path("templates").isArray()).isTrue();
    }

    private void takeOverFirst() {
        meet();
        desk.takeOver(conversation());
    }

    /** The customer has written and was answered. */
    private void meet() {
        simulator().customerWrites(phone, "echo Guten Tag");
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
    }

    private Desk deskOf(String person) {
        return new Desk(world().first(), world().tokens().of(World.TENANT.value(), person));
    }

    private String conversation() {
        return conversationWith(phone);
    }

    private List<String> operatorsOn(String phone) {
        return simulator().answersOn(phone).stream()
                .filter(text -> !text.equals("Guten Tag"))
                .toList();
    }

    private boolean isBotThinking() {
        return sql().sql("""
                        select count(*) from conversation c join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where p.wa_id = :phone and turn_ticket is not null
                        """).param("phone", phone).query(Long.class).single() == 1;
    }

    private String takenOverBy() {
        return sql().sql("select taken_over_by from conversation where id = :id::uuid")
                .param("id", conversation())
                .query(String.class)
                .single();
    }

    private List<String> audited() {
        return sql().sql("select who || ' ' || action || ' ' || coalesce(detail, 'null') from audit"
                        + " where subject = :id order by at")
                .param("id", conversation())
                .query(String.class)
                .list();
    }
}
