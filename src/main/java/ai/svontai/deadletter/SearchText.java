package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** What a letter is found by: its reason and its body, as far as that is text, in lower case. */
final class SearchText {

    private static final int LONGEST = 20_000; // characters; what comes after that in a body is not found

    private SearchText() {}

    static String of(String reason, byte[] body) {
        var text = new String(body, UTF_8).replace("\0", "");
        return lower(reason + "\n" + shortened(text));
    }

    /** Upper and lower case count alike, by the rules of no country: a Turkish I is found as i. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
