package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person takes the place of the bot, and gives it back. */
abstract class OperatorTakesOver extends DeskStory {

    private static final String DONE = "Konuşma devralındı. AI yanıtları duraklatıldı.";

    @Test
    void whileTheAiThinksAndItsAnswerNeverLeaves() {
        simulator().mishap(Map.of("target", "ai", "delayMillis", 1_800, "count", 1));
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
        simulator()
                .mishaps(List.of(
                        Map.of("target", "graph", "delayMillis", 1_200, "count", 1),
                        Map.of("target", "status", "delayMillis", 2_500, "count", 1)));
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
        assertThat(auditOf(conversation()))
                .containsExactly(
                        "ayse conversation.takeover null",
                        "bora conversation.takeover from ayse",
                        "ayse conversation.release from bora");
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
}
