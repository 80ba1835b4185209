package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final Bell BELL = new Bell(new TenantId(new UUID(0, 1)), new UUID(0, 2));

    @Test
    void isATurnOrTooEarlyOrNeither() {
        assertThat(turn(List.of()))
                .extracting(Opening::isTurn, Opening::isTooEarly)
                .containsExactly(true, false);
        assertThat(new Opening.TooEarly(BELL))
                .extracting(Opening::isTurn, Opening::isTooEarly)
                .containsExactly(false, true);
        assertThat(new Opening.NothingToDo())
                .extracting(Opening::isTurn, Opening::isTooEarly)
                .containsExactly(false, false);
    }

    @Test
    void showsNoWordsInALog() {
        var turn = turn(List.of(new Said(true, "text", "my words")));

        assertThat(turn.toString()).doesNotContain("my words");
        assertThat(new Answer(turn, List.of("my words"), false).toString()).doesNotContain("my words");
    }

    @Test
    void keepsWhatWasSaidWhateverBecomesOfTheList() {
        var said = new ArrayList<>(List.of(new Said(true, "text", "Hi")));
        var turn = turn(said);

        said.clear();

        assertThat(turn.said()).hasSize(1);
    }

    private static Turn turn(List<Said> said) {
        return new Turn(BELL, "ticket", new UUID(0, 3), 1, 1, Instant.EPOCH, 0, false, said);
    }
}
