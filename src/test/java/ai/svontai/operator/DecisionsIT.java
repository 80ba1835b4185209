package ai.svontai.operator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.OutboundMessage;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DecisionsIT extends Shift {

    @BeforeEach
    void botAnswers() {
        answer(turn(), "one", "two");
    }

    @Test
    void letABotsMessageLeaveAfterATakeover() {
        park("one", "overtaken");
        takeOver("ayse");

        sendAgain("one");

        assertThat(Objects.requireNonNull(outbox.claim(bell)).message()).isEqualTo(new OutboundMessage.Text("one"));
        assertThat(states()).containsExactly("sending", "cancelled");
    }

    @RepeatedTest(10)
    void countOnceOfAllThatComeInTheSameMoment() throws Exception {
        park("one", "limit");

        var results = AtOnce.times(6, () -> {
            try {
                sendAgain("one");
                return 200;
            } catch (Problem problem) {
                return problem.status();
            }
        });

        assertThat(results)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 409)
                .hasSize(5);
        assertThat(count("audit")).isEqualTo(1);
    }

    @Test
    void flagWhatMetaMayHaveAlready() {
        park("one", "uncertain");
        park("two", "limit");

        sendAgain("one");
        sendAgain("two");

        assertThat(jdbc.sql("select possibly_duplicate from outbox order by seq")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    void freeWhatWaitedBehindADiscardedOne() {
        park("one", "reconnect");
        jdbc.sql("update outbox set held = true where state = 'parked'").update();

        decisions.discard(idOf("one").toString(), new DiscardRequest("too late"), shop.tenant(), "ayse");

        assertThat(Objects.requireNonNull(outbox.claim(bell)).message()).isEqualTo(new OutboundMessage.Text("two"));
        assertThat(states()).containsExactly("cancelled", "sending");
    }

    @Test
    void beginTheCountOfFailuresAnew() {
        park("one", "template");
        jdbc.sql("update outbox set failures = 5, resynced = true, error_code = 132000")
                .update();

        sendAgain("one");

        assertThat(jdbc.sql(
                                "select failures + resynced::int + coalesce(error_code, 0) from outbox order by seq limit 1")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void sendAgain(String text) {
        decisions.sendAgain(idOf(text).toString(), shop.tenant(), "ayse");
    }

    private void park(String text, String reason) {
        jdbc.sql("update outbox set state = 'parked', parked_reason = :reason, parked_at = now() where id = :id")
                .param("reason", reason)
                .param("id", idOf(text))
                .update();
    }
}
