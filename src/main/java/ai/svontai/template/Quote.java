package ai.svontai.template;

/** A caller's words in an answer: short, and on one line. */
final class Quote {

    private static final int LONGEST = 40;

    private Quote() {}

    static String of(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return "\"" + (plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain) + "\"";
    }
}
