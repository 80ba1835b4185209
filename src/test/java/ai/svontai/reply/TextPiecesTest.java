package ai.svontai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPiecesTest {

    private static final int LONGEST = 4096;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4095, 4096})
    void leavesWhatFitsInOnePiece(int length) {
        var text = "ş".repeat(length);

        assertThat(TextPieces.of(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n \t"})
    void makesNothingOfNothing(String text) {
        assertThat(TextPieces.of(text)).isEmpty();
    }

    @Test
    void cutsWhatHasNoWordsWhereItMust() {
        assertThat(TextPieces.of("a".repeat(2 * LONGEST + 1)))
                .extracting(String::length)
                .containsExactly(LONGEST, LONGEST, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "! ", "? ", "\n"})
    void cutsBehindASentenceRatherThanBehindAWord(String end) {
        var first = "a".repeat(2500) + end.strip();
        var second = "word ".repeat(500).strip();

        assertThat(TextPieces.of(first + (end.isBlank() ? end : " ") + second)).containsExactly(first, second);
    }

    @Test
    void cutsBehindTheLastSentenceThatFits() {
        var sentence = "b".repeat(998) + ".";

        var pieces = TextPieces.of(String.join(" ", Collections.nCopies(9, sentence)));

        assertThat(pieces).extracting(String::length).containsExactly(3999, 3999, 999);
    }

    @Test
    void cutsBehindAWordWhereASentenceEndsTooEarly() {
        var pieces = TextPieces.of("Short. " + "word ".repeat(1000).strip());

        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst()).hasSizeGreaterThan(4000).endsWith("word");
        assertThat(pieces.getLast()).startsWith("word");
    }

    @Test
    void takesASentenceThatEndsAtTheVeryEnd() {
        var first = "a".repeat(LONGEST - 1) + ".";

        assertThat(TextPieces.of(first + " Next."))
                .hasSize(2)
                .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void cutsNoEmojiInTwo() {
        var emojis = "😮".repeat(LONGEST);

        assertThat(TextPieces.of(emojis)).containsExactly("😮".repeat(2048), "😮".repeat(2048));
        assertThat(TextPieces.of("a" + emojis)).containsExactly("a" + "😮".repeat(2047), "😮".repeat(2048), "😮");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 300, 3000})
    void losesNoWord(int every) {
        var text = new StringBuilder();
        for (var i = 0; i < 4000; i++) {
            text.append("word").append(i).append(i % every == 0 ? ".\n\n" : i % 11 == 0 ? "?  " : " ");
        }

        var pieces = TextPieces.of(text.toString());

        assertThat(pieces).allSatisfy(piece -> assertThat(piece).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(words(String.join(" ", pieces))).isEqualTo(words(text.toString()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
