package ai.svontai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.bot.Bot;
import ai.svontai.bot.GivenBots;
import ai.svontai.conversation.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyJudgeTest {

    private static final AiOutcome SILENCE = new AiOutcome.Unavailable("the AI did not answer");
    private static final AiOutcome REFUSAL = new AiOutcome.Refused("the AI answered HTTP 401");
    private static final List<String> APOLOGY = List.of("A colleague gets back to you.");

    private final ReplyJudge judge = judge(Duration.ofSeconds(5), Duration.ofSeconds(30));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void saysWhatTheAiAnswered(int attempts) {
        var turn = Turns.turn(attempts, true);

        assertThat(judge.judge(new AiOutcome.Answered("Evet."), turn))
                .isEqualTo(new Verdict.Say(new Answer(turn, List.of("Evet."), false)));
    }

    @Test
    void saysALongAnswerInPieces() {
        var verdict = judge.judge(new AiOutcome.Answered("word ".repeat(1000)), Turns.turn(0, false));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Say.class,
                        say -> assertThat(say.answer().texts()).hasSize(2));
    }

    @Test
    void saysTheBeginningOfALongAnswerWhereTheBotMayNotSplitIt() {
        var bot = Turns.bot("");
        var brief = new Bot(
                bot.tenant(),
                bot.id(),
                bot.name(),
                bot.language(),
                bot.tone(),
                bot.instructions(),
                bot.maxResponseLength(),
                bot.memoryWindow(),
                bot.fallbackMessage(),
                null,
                false,
                bot.knowledge());
        var judge = new ReplyJudge(Turns.settings(), new GivenBots(brief));

        var verdict =
                judge.judge(new AiOutcome.Answered("A sentence. ".repeat(400).strip()), Turns.turn(0, false));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Say.class,
                        say -> assertThat(say.answer().texts())
                                .containsExactly("A sentence. ".repeat(341).strip()));
    }

    @ParameterizedTest(name = "after {0} tries waits {1}")
    @CsvSource(textBlock = """
            0, PT5S
            1, PT30S
            """)
    void asksAgainAfterSilence(int attempts, Duration delay) {
        assertThat(judge.judge(SILENCE, Turns.turn(attempts, false))).isEqualTo(new Verdict.AskAgain(delay));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100})
    void apologisesWhenPatienceEnds(int attempts) {
        var turn = Turns.turn(attempts, false);

        assertThat(judge.judge(SILENCE, turn)).isEqualTo(new Verdict.Say(new Answer(turn, APOLOGY, true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void doesNotAskAgainWhatWasRefused(int attempts) {
        var turn = Turns.turn(attempts, false);

        assertThat(judge.judge(REFUSAL, turn)).isEqualTo(new Verdict.Say(new Answer(turn, APOLOGY, true)));
    }

    @Test
    void apologisesOnce() {
        var turn = Turns.turn(2, true);

        assertThat(judge.judge(SILENCE, turn)).isEqualTo(new Verdict.Say(new Answer(turn, List.of(), true)));
        assertThat(judge.judge(REFUSAL, turn)).isEqualTo(new Verdict.Say(new Answer(turn, List.of(), true)));
    }

    @Test
    void apologisesAtOnceWithoutPatience() {
        var turn = Turns.turn(0, false);

        assertThat(judge().judge(SILENCE, turn)).isEqualTo(new Verdict.Say(new Answer(turn, APOLOGY, true)));
    }

    private static ReplyJudge judge(Duration... retryDelays) {
        return new ReplyJudge(Turns.settings(retryDelays), new GivenBots(Turns.bot("")));
    }
}
