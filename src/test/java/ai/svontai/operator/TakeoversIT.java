package ai.svontai.operator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Opening;
import ai.svontai.conversation.Said;
import ai.svontai.conversation.Turn;
import ai.svontai.database.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TakeoversIT extends Shift {

    @RepeatedTest(20)
    void leavesNothingToSendOfAnAnswerThatComesInTheSameMoment() throws Exception {
        var turn = turn();

        AtOnce.<Object>all(List.of(
                () -> {
                    answer(turn, "one", "two");
                    return turn;
                },
                () -> takeOver("ayse")));

        assertThat(outbox.claim(bell)).isNull();
        assertThat(states()).isSubsetOf("cancelled");
    }

    @RepeatedTest(20)
    void knowsOfAClaimInTheSameMomentOrForbidsIt() throws Exception {
        answer(turn(), "one", "two");

        var results = AtOnce.<Object>all(List.<Callable<Object>>of(
                () -> outbox.claim(bell) != null, () -> takeOver("ayse").justLeaving()));

        assertThat(results.getFirst()).as("claimed").isEqualTo(results.getLast());
        assertThat(outbox.claim(bell)).isNull();
        assertThat(states().getLast()).isEqualTo("cancelled");
    }

    @Test
    void cancelsAtOnceWhatTheBotHasQueued() {
        answer(turn(), "one", "two");

        takeOver("ayse");

        assertThat(states()).containsExactly("cancelled", "cancelled");
    }

    @Test
    void makesTheBotsTurnCountForNothing() {
        var turn = turn();

        takeOver("ayse");
        answer(turn, "too late");
        release();
        answer(turn, "much too late");

        assertThat(states()).isEmpty();
        assertThat(mailbox.open(bell, "other")).as("the lease is free").isInstanceOf(Turn.class);
    }

    @Test
    void happensOnceHoweverOftenItIsAsked() throws Exception {
        AtOnce.times(5, () -> takeOver("ayse"));
        assertThat(row()).isEqualTo(new Row("operator", 1, "ayse", clock.instant()));
        var since = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        takeOver("ayse");
        assertThat(row()).isEqualTo(new Row("operator", 1, "ayse", since));

        takeOver("bora");

        assertThat(row()).isEqualTo(new Row("operator", 1, "bora", clock.instant()));
        assertThat(count("audit")).isEqualTo(2);
    }

    @Test
    void endsWithTheRelease() {
        takeOver("ayse");

        release();
        release();

        assertThat(row()).isEqualTo(new Row("bot", 2, null, null));
        assertThat(turn().said()).extracting(Said::text).containsExactly("Merhaba");
    }

    @Test
    void leavesTheBotNothingOfWhatTheOperatorAnswered() {
        takeOver("ayse");
        say("Buyurun", null);
        release();
        clock.pass(Duration.ofSeconds(1));
        assertThat(mailbox.open(bell, "ticket")).isInstanceOf(Opening.NothingToDo.class);

        write("Kargo?");

        assertThat(turn().said()).extracting(Said::text).containsExactly("Merhaba", "Buyurun", "Kargo?");
    }

    @Test
    void tellsThatTheLastAnswerIsStillLeaving() {
        answer(turn(), "one");
        outbox.claim(bell);
        var taken = takeOver("ayse");

        var answer = takeovers.afterTheLast(taken);

        assertThat(answer.justLeaving()).isTrue();
        assertThat(answer.stillLeaving()).isTrue();
        assertThat(answer.message()).contains("hâlâ gönderiliyor");
    }

    private Row row() {
        return jdbc.sql("select responder, responder_version, taken_over_by, taken_over_at from conversation")
                .query(Row.class)
                .single();
    }

    record Row(
            String responder,
            long responderVersion,
            @Nullable String takenOverBy,
            @Nullable Instant takenOverAt) {}
}
