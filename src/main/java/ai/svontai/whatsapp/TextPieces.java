package ai.svontai.whatsapp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a text that is too long for one message, behind a sentence if there is one, else behind a word. */
public final class TextPieces {

    private static final int LONGEST = OutboundMessage.Text.LONGEST;

    private TextPieces() {}

    /** The text as it is if it fits in one message; else pieces that begin with their number, such as {@code (1/3)}. */
    public static List<String> numbered(String text) {
        var pieces = pieces(text, LONGEST);
        for (var digits = 1; pieces.size() > 1; digits++) {
            var most = "9".repeat(digits);
            pieces = pieces(text, LONGEST - number(most, most).length());
            if (Integer.toString(pieces.size()).length() <= digits) {
                return numbered(pieces);
            }
        }
        return pieces;
    }

    /** As much of the text as fits in one message. */
    public static String first(String text) {
        return pieces(text, LONGEST).getFirst();
    }

    private static List<String> numbered(List<String> pieces) {
        var all = Integer.toString(pieces.size());
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> number(Integer.toString(i + 1), all) + pieces.get(i))
                .toList();
    }

    private static String number(String which, String all) {
        return "(%s/%s) ".formatted(which, all);
    }

    private static List<String> pieces(String text, int room) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > room) {
            var end = end(rest, room);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /** A piece is at least half full: no sentence is worth more messages than that. */
    private static int end(String text, int room) {
        var sentence = Stream.of(". ", "! ", "? ", "… ")
                .map(mark -> text.lastIndexOf(mark, room - 1) + 1)
                .max(Comparator.naturalOrder())
                .orElse(0);
        sentence = Math.max(sentence, text.lastIndexOf('\n', room));
        if (sentence >= room / 2) {
            return sentence;
        }
        var word = text.lastIndexOf(' ', room);
        if (word >= room / 2) {
            return word;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }
}
