package ai.svontai.whatsapp;

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

        assertThat(TextPieces.numbered(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n \t"})
    void makesNothingOfNothing(String text) {
        assertThat(TextPieces.numbered(text)).isEmpty();
    }

    @Test
    void cutsWhatHasNoWordsWhereItMust() {
        assertThat(TextPieces.numbered("a".repeat(2 * LONGEST + 1)))
                .containsExactly("(1/3) " + "a".repeat(4090), "(2/3) " + "a".repeat(4090), "(3/3) " + "a".repeat(13));
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "! ", "? ", "\n"})
    void cutsBehindASentenceRatherThanBehindAWord(String end) {
        var first = "a".repeat(2500) + end.strip();
        var second = "word ".repeat(500).strip();

        assertThat(TextPieces.numbered(first + (end.isBlank() ? end : " ") + second))
                .containsExactly("(1/2) " + first, "(2/2) " + second);
    }

    @Test
    void cutsBehindTheLastSentenceThatFits() {
        var sentence = "b".repeat(998) + ".";

        var pieces = TextPieces.numbered(String.join(" ", Collections.nCopies(9, sentence)));

        assertThat(pieces).extracting(String::length).containsExactly(4005, 4005, 1005);
    }

    @Test
    void cutsBehindAWordWhereASentenceEndsTooEarly() {
        var pieces = TextPieces.numbered("Short. " + "word ".repeat(1000).strip());

        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst()).hasSizeGreaterThan(4000).endsWith("word");
        assertThat(pieces.getLast()).startsWith("(2/2) word");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n"})
    void takesASentenceThatEndsAtTheVeryEnd(String blank) {
        var first = "word ".repeat(817) + "last.";
        assertThat(first).hasSize(LONGEST - "(1/2) ".length());

        assertThat(TextPieces.numbered(first + blank + "Next one."))
                .containsExactly("(1/2) " + first, "(2/2) Next one.");
    }

    @Test
    void cutsBehindTheLastOfAllKindsOfSentences() {
        var line = "a".repeat(2100) + "\n" + "b".repeat(500) + "? ";

        assertThat(TextPieces.numbered(line + "word ".repeat(500)).getFirst()).endsWith("b?");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 99, 100, 101})
    void leavesRoomForNumbersOfAnyLength(int pieces) {
        var sentence = "c".repeat(4087) + ". ";

        var numbered = TextPieces.numbered(sentence.repeat(pieces));

        assertThat(numbered).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(numbered.getLast()).startsWith("(%1$d/%1$d) ".formatted(numbered.size()));
        assertThat(numbered).hasSizeBetween(pieces, 2 * pieces);
    }

    @Test
    void leavesAwayWhatDoesNotFitInOne() {
        assertThat(TextPieces.first("Fits.")).isEqualTo("Fits.");
        assertThat(TextPieces.first("a".repeat(3000) + ". " + "b".repeat(3000))).isEqualTo("a".repeat(3000) + ".");
    }

    @Test
    void cutsNoEmojiInTwo() {
        var emojis = "😮".repeat(LONGEST);

        assertThat(TextPieces.numbered(emojis))
                .allSatisfy(piece -> assertThat(piece.substring(6)).matches("(?s)(😮)+"));
        assertThat(TextPieces.numbered("a" + emojis))
                .allSatisfy(piece -> assertThat(piece.substring(6)).matches("(?s)a?(😮)+"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 300, 3000})
    void losesNoWord(int every) {
        var text = new StringBuilder();
        for (var i = 0; i < 4000; i++) {
            text.append("word").append(i).append(i % every == 0 ? ".\n\n" : i % 11 == 0 ? "?  " : " ");
        }

        var pieces = TextPieces.numbered(text.toString());

        assertThat(pieces).allSatisfy(piece -> assertThat(piece).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(words(String.join(" ", pieces).replaceAll("\\(\\d+/\\d+\\) ", "")))
                .isEqualTo(words(text.toString()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
