package ai.svontai.reply;

import ai.svontai.whatsapp.OutboundMessage;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message, behind a sentence if there is one, else behind a word. */
final class TextPieces {

    private static final int LONGEST = OutboundMessage.Text.LONGEST;

    private TextPieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > LONGEST) {
            var end = end(rest);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int end(String text) {
        for (var mark : List.of("\n", ". ", "! ", "? ", " ")) {
            var at = text.lastIndexOf(mark, LONGEST - mark.length());
            if (at >= LONGEST / 2) {
                return at + mark.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
