package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.Shop;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptIT extends Mail {

    private Shop shop;
    private Instant start;

    @BeforeEach
    void openShop() {
        shop = shop();
        start = clock.instant();
    }

    @Test
    void readsWhatWaitsByMetasTimeWhateverTheOrderOfArrival() {
        write(-10, "third");
        write(-30, "first");
        var bell = write(-20, "second");

        assertThat(texts(turn(bell))).containsExactly("first", "second", "third");
    }

    @Test
    void readsMessagesOfTheSameSecondInTheOrderOfArrival() {
        write(-10, "one");
        write(-10, "two");
        var bell = write(-10, "three");

        assertThat(texts(turn(bell))).containsExactly("one", "two", "three");
    }

    @Test
    void readsWhatIsSettledFirst() {
        var bell = write(-10, "question");
        var turn = turn(bell);
        write(-20, "late and older");
        close(turn, "answer");

        var next = turn(bell);

        assertThat(texts(next)).containsExactly("question", "answer", "late and older");
        assertThat(next.said()).extracting(Said::byCustomer).containsExactly(true, false, true);
    }

    @Test
    void remembersTheLastHundred() {
        var bell = write(0, "0");
        for (var i = 1; i < 120; i++) {
            write(i / 100.0, Integer.toString(i));
        }

        var said = texts(turn(bell));

        assertThat(said).hasSize(100);
        assertThat(said).first().isEqualTo("20");
        assertThat(said).last().isEqualTo("119");
    }

    @Test
    void knowsOnlyItsOwnConversation() {
        var bell = write(0, "Merhaba");
        conversations.receive(shopOf(shop.tenant()).text(AYSE, start, "to another number"));
        conversations.receive(shop().text(AYSE, start, "to another tenant"));

        assertThat(texts(turn(bell))).containsExactly("Merhaba");
    }

    @Test
    void keepsAnAnswerThatHoldsWhatNoDatabaseTakes() {
        var bell = write(0, "Merhaba");
        close(turn(bell), "a\u0000b");
        write(0, "Ne?");

        assertThat(texts(turn(bell))).containsExactly("Merhaba", "a\uFFFDb", "Ne?");
    }

    private Bell write(double seconds, String text) {
        return conversations.receive(shop.text(AYSE, start.plusMillis(Math.round(seconds * 1000)), text));
    }

    private static List<String> texts(Turn turn) {
        return turn.said().stream().map(said -> String.valueOf(said.text())).toList();
    }
}
