package ai.svontai.simulator;

import static ai.svontai.simulator.Mishap.Target.AI;
import static ai.svontai.simulator.Mishap.Target.GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MishapsTest {

    private double rolled = 0.5;

    private final Mishaps mishaps = new Mishaps(() -> rolled);

    @Test
    void strikeAsOftenAsTheyCount() {
        mishaps.replace(List.of(mishap("{'target':'graph','status':500,'count':2}")));

        assertThat(mishaps.next(AI).isRefusal()).isFalse();
        assertThat(mishaps.next(GRAPH).isRefusal()).isTrue();
        assertThat(mishaps.left()).singleElement().extracting(Mishap::count).isEqualTo(1);
        assertThat(mishaps.next(GRAPH).isRefusal()).isTrue();
        assertThat(mishaps.next(GRAPH).isRefusal()).isFalse();
        assertThat(mishaps.left()).isEmpty();
    }

    @Test
    void strikeOnceUnlessToldOtherwise() {
        mishaps.replace(List.of(mishap("{'target':'ai','drop':true}")));

        assertThat(mishaps.next(AI).drop()).isTrue();
        assertThat(mishaps.next(AI).drop()).isFalse();
    }

    @Test
    void strikeByChanceWithoutEnd() {
        mishaps.replace(List.of(mishap("{'target':'graph','code':130429,'probability':0.1}")));

        assertThat(mishaps.next(GRAPH).isRefusal()).isFalse();
        rolled = 0.09;
        assertThat(mishaps.next(GRAPH).isRefusal()).isTrue();
        assertThat(mishaps.next(GRAPH).isRefusal()).isTrue();
        assertThat(mishaps.left()).hasSize(1);
    }

    @Test
    void strikeEachNthCallOfTheirTargetOnly() {
        mishaps.replace(List.of(mishap("{'target':'graph','drop':true,'every':3,'count':2}")));

        var struck = IntStream.rangeClosed(1, 12)
                .filter(call -> {
                    mishaps.next(AI);
                    return mishaps.next(GRAPH).drop();
                })
                .boxed();

        assertThat(struck).containsExactly(3, 6);
        assertThat(mishaps.left()).isEmpty();
    }

    @Test
    void strikeEachNthCallWithoutEndUnlessToldOtherwise() {
        mishaps.replace(List.of(mishap("{'target':'graph','drop':true,'every':10}")));

        var struck = IntStream.range(0, 100).filter(call -> mishaps.next(GRAPH).drop());

        assertThat(struck.count()).isEqualTo(10);
    }

    @Test
    void countTheCallsThatOthersStrike() {
        mishaps.replace(
                List.of(mishap("{'target':'graph','status':500}"), mishap("{'target':'graph','drop':true,'every':2}")));

        assertThat(mishaps.next(GRAPH).httpStatus()).isEqualTo(500);
        assertThat(mishaps.next(GRAPH).drop()).isTrue();
    }

    @Test
    void strikeInTheirOrder() {
        mishaps.replace(List.of(mishap("{'target':'graph','status':500}"), mishap("{'target':'graph','status':503}")));

        assertThat(mishaps.next(GRAPH).httpStatus()).isEqualTo(500);
        assertThat(mishaps.next(GRAPH).httpStatus()).isEqualTo(503);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            {'target':'graph','drop':true}                     | true
            {'target':'graph','delayMillis':5}                 | true
            {'target':'graph','malformed':true,'status':200}   | true
            {'target':'graph','malformed':true}                | false
            {'target':'graph','status':500}                    | false
            {'target':'graph','code':130429}                   | false
            """)
    void spareTheWorkIfOnlyTheAnswerSuffers(String json, boolean spared) {
        assertThat(mishap(json).sparesTheWork()).isEqualTo(spared);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            {'drop':true}                                     | target
            {'target':'graph'}                                | say what goes wrong
            {'target':'graph','status':200}                   | status
            {'target':'graph','status':700,'malformed':true}  | status
            {'target':'graph','status':500,'count':0}         | count
            {'target':'graph','status':500,'probability':1.5} | probability
            {'target':'graph','delayMillis':-1}               | delayMillis
            {'target':'graph','drop':true,'every':0}          | every
            {'target':'graph','skip':['sent']}                | target status only
            {'target':'status','fail_after':'sent'}           | code
            {'target':'status','code':1,'fail_after':'failed'} | fail_after
            {'target':'graph','early':true}                   | target status only
            {'target':'status','status':500}                  | graph, ai, templates and signup only
            {'target':'graph','drop':true,'path_contains':'x'} | target signup only
            """)
    void areRefusedIfTheyMakeNoSense(String json, String hint) {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> MishapController.read(json.replace('\'', '"')))
                .withMessageContaining(hint);
    }

    @Test
    void areShownWithoutWhatIsNotSet() throws Exception {
        var shown = new ObjectMapper().writeValueAsString(mishap("{'target':'graph','status':500,'count':3}"));

        assertThat(shown).isEqualTo("{\"target\":\"graph\",\"status\":500,\"count\":3}");
    }

    private static Mishap mishap(String json) {
        return MishapController.read(json.replace('\'', '"')).getFirst();
    }
}
