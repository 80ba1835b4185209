package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job. */
abstract class CustomerGetsAnAnswer extends Story {

    @Test
    void fromTheKnowledgeAndReadsIt() {
        var phone = newPhone();

        simulator().customerWrites(phone, "Kargo ücreti ne kadar? <b>%40 & ğüşiöç / 😀");

        eventually().untilAsserted(() -> {
            assertThat(simulator().answersOn(phone)).containsExactly("Kargo ücreti 79,90 TL'dir.");
            assertThat(statesOf(phone)).containsExactly("read");
        });
        assertThat(simulator().bubbles(phone).getLast().path("status").asText()).isEqualTo("read");
    }

    @Test
    void onceToAllThatWasWrittenInOneGo() {
        var phone = newPhone();

        for (var part : new String[] {"bir", "iki", "üç"}) {
            simulator().customerWrites(phone, "echo " + part);
        }

        eventually()
                .untilAsserted(() -> assertThat(String.join(" ", simulator().answersOn(phone)))
                        .hasSize("bir iki üç".length())
                        .contains("bir", "iki", "üç"));
        assertThat(simulator().answersOn(phone)).hasSizeLessThan(3);
    }

    @Test
    void evenWhenMetaIsOutOfOrderAtFirst() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "status", 503, "code", 131016, "count", 1));

        simulator().customerWrites(phone, "echo trotzdem");

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("retrying"));
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("trotzdem"));
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
    }

    @Test
    void onceWhenMetaTakesTheMessageAndTheConnectionBreaks() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "drop", true, "count", 1));

        simulator().customerWrites(phone, "echo einmal");

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        assertThat(simulator().answersOn(phone)).containsExactly("einmal");
    }

    @Test
    void onceWhenMetaTakesTheMessageAndIsSlowToSaySo() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "delayMillis", 6_000, "count", 1));

        simulator().customerWrites(phone, "echo langsam");

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        assertThat(simulator().answersOn(phone)).containsExactly("langsam");
    }

    @Test
    void evenWhenTheAiThinksTooLongAtFirst() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "ai", "delayMillis", 4_000, "count", 1));

        simulator().customerWrites(phone, "echo endlich");

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("endlich"));
    }

    @Test
    void andAMessageThatMetaRefusesBecomesADeadLetterWhileTheNextOneLeaves() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "status", 400, "code", 131026, "count", 1));
        simulator().customerWrites(phone, "echo erste");
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("failed"));

        simulator().customerWrites(phone, "echo zweite");

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("zweite"));
        eventually().untilAsserted(() -> assertThat(deadLetters("(#131026)")).isPositive());
    }

    @Test
    void whateverOrderTheStatusesComeIn() {
        for (var mishap : new String[] {"unordered", "doubled", "early", "withoutCallbackData"}) {
            var phone = newPhone();
            simulator().mishap(Map.of("target", "status", mishap, true, "count", 1));

            simulator().customerWrites(phone, "echo " + mishap);

            eventually()
                    .untilAsserted(() -> assertThat(statesOf(phone)).as(mishap).containsExactly("read"));
        }
    }

    @Test
    void orTheFallbackOnceWhenTheAiIsAwayAndAnOperatorIsCalled() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "ai", "status", 500, "count", 100));
        simulator().customerWrites(phone, "echo niemand");
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly(World.FALLBACK));

        simulator().customerWrites(phone, "echo wieder niemand");

        eventually().untilAsserted(() -> assertThat(unanswered(phone)).isZero());
        assertThat(simulator().answersOn(phone)).containsExactly(World.FALLBACK);
        assertThat(attention(phone)).isEqualTo("ai_failed");
    }

    @Test
    void orNoneWhenTheWindowHasClosedButAPersonCanSeeWhy() {
        var phone = newPhone();
        var yesterday = Instant.now().minus(25, ChronoUnit.HOURS).getEpochSecond();

        simulator().customerWrites(phone, Map.of("text", "echo zu spät", "timestamp", yesterday));

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("parked"));
        assertThat(simulator().answersOn(phone)).isEmpty();
    }

    private long unanswered(String phone) {
        return sql().sql("""
                        select count(*) from conversation c join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where p.wa_id = :phone and (last_question_seq > answered_up_to or last_seq < 3)
                        """).param("phone", phone).query(Long.class).single();
    }

    private String attention(String phone) {
        return sql().sql("""
                        select attention from conversation c join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where p.wa_id = :phone
                        """).param("phone", phone).query(String.class).single();
    }
}
