package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.audit.Decision;
import ai.svontai.database.AtOnce;
import ai.svontai.problem.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplaysIT extends Graveyard {

    @Test
    void goFromTheDecisionToTheResult() {
        bury("one");

        var replay = replays.one(DESK, "ayse", "one", null);

        assertThat(replay).isEqualTo(new Replay("one", 1, "webhook"));
        assertThat(progress.bytes(replay)).isEqualTo("the body".getBytes(UTF_8));
        assertThat(stateOf("one")).isEqualTo("replaying");
        progress.sent(replay);
        assertThat(stateOf("one")).isEqualTo("replayed");
        progress.done("one");
        assertThat(file("one").letter().result()).isEqualTo("done");
        assertThat(file("one"))
                .extracting(DeadLetterFile::settledBy, DeadLetterFile::settledAt, DeadLetterFile::replays)
                .containsExactly("ayse", clock.instant(), 1);
        assertThat(file("one").decisions())
                .containsExactly(new Decision(clock.instant(), "ayse", "dead-letter.replay", null));
    }

    @Test
    void leaveTheOriginalAsItWasWhenItIsEdited() {
        bury("one");

        var replay = replays.one(DESK, "ayse", "one", json("{\"body\":\"şöyle olmalıydı\"}"));

        assertThat(progress.bytes(replay)).isEqualTo("şöyle olmalıydı".getBytes(UTF_8));
        assertThat(file("one").bodyText()).isEqualTo("the body");
        assertThat(file("one").replayedText()).isEqualTo("şöyle olmalıydı");
        assertThat(file("one").decisions()).extracting(Decision::action).containsExactly("dead-letter.edit-and-replay");
    }

    @Test
    void happenOnceHoweverManyPress() throws Exception {
        bury("one");

        var answers = AtOnce.times(8, () -> {
            try {
                replays.one(DESK, "ayse", "one", null);
                return 200;
            } catch (Problem problem) {
                return problem.status();
            }
        });

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(count("audit")).isEqualTo(1);
        assertThat(file("one").replays()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceTakeNoLetterTwice() throws Exception {
        for (var i = 0; i < 60; i++) {
            bury("letter " + i);
        }

        var batches = AtOnce.times(6, () -> replays.many(DESK, "ayse", json("{\"canary\":20}")));

        assertThat(batches.stream().flatMap(batch -> batch.replays().stream())).doesNotHaveDuplicates();
        var taken = batches.stream().mapToInt(batch -> batch.replays().size()).sum();
        var rest = replays.many(DESK, "ayse", null);
        assertThat(taken + rest.replays().size()).isEqualTo(60);
        assertThat(rest.remaining()).isZero();
        assertThat(count("audit")).isEqualTo(60);
    }

    @Test
    void ofManyBeginWithTheOldestThatFit() {
        for (var i = 0; i < 4; i++) {
            bury("letter " + i);
            bury(DESK, "other " + i, Map.of("failure-class", "window"));
            clock.pass(Duration.ofSeconds(1));
        }

        var canary = replays.many(DESK, "ayse", json("{\"class\":\"permanent\",\"canary\":2}"));

        assertThat(canary.replays()).extracting(Replay::letter).containsExactly("letter 0", "letter 1");
        assertThat(canary.answer()).isEqualTo(new ReplayBatch.Answer(2, 2));
        assertThat(replays.many(DESK, "ayse", json("{\"class\":\"permanent\"}")).replays())
                .extracting(Replay::letter)
                .containsExactly("letter 2", "letter 3");
        assertThat(listed("limit=200")).hasSize(4);
    }

    @Test
    void ofManyEndAtAThousand() {
        IntStream.range(0, 1_001).forEach(i -> bury("letter " + i));

        assertThat(replays.many(DESK, "ayse", null).answer()).isEqualTo(new ReplayBatch.Answer(1_000, 1));
    }

    @Test
    void thatWereDecidedAndNeverSentAreFoundAgain() {
        bury("one");
        bury("two");
        var replay = replays.one(DESK, "ayse", "one", null);
        progress.sent(replays.one(DESK, "ayse", "two", null));

        clock.pass(Duration.ofSeconds(30));
        assertThat(progress.forgotten()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(progress.forgotten()).containsExactly(replay);
        progress.sent(replay);
        assertThat(progress.forgotten()).isEmpty();
    }

    @Test
    void thatFailAgainTellWhatTheyBecame() {
        bury("one");
        progress.sent(replays.one(DESK, "ayse", "one", null));
        progress.done("one");

        bury(DESK, "two", Map.of("replay-of", "one"));
        progress.done("one");

        assertThat(file("one").letter())
                .extracting(DeadLetterView::result, DeadLetterView::resultLetter)
                .containsExactly("failed-again", "two");
        assertThat(file("two").letter().replayOf()).isEqualTo("one");
    }

    @Test
    void areNotUndoneByTheBrokerThatBringsTheLetterTwice() {
        bury("one");
        replays.one(DESK, "ayse", "one", null);

        bury(DESK, "one", Map.of("failure-reason", "another"));

        assertThat(stateOf("one")).isEqualTo("replaying");
        assertThat(file("one").letter().failureReason()).isEqualTo("(#100) refused");
        assertThat(count("dead_letter")).isEqualTo(1);
    }
}
