package ai.svontai.simulator;

import static java.util.stream.Collectors.toCollection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a text, made comparable: "kargo ucreti" and "KARGO ÜCRETLERİ" have the same ones. Turkish puts its
 * grammar at the end of a word, so only the first letters count.
 */
final class Words {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int STEM = 5;
    private static final int SHORTEST = 3;

    /** Stems of words that every question has: they say nothing about what it asks. */
    private static final Set<String> EMPTY = Set.of(
            "acaba", "are", "bana", "bir", "can", "cok", "daha", "does", "for", "gibi", "hangi", "how", "icin", "kadar",
            "misin", "musun", "nasil", "neden", "nedir", "siz", "the", "var", "what", "yok", "you", "your");

    private Words() {}

    static Set<String> of(String text) {
        return GAPS.splitAsStream(fold(text))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .filter(stem -> stem.length() >= SHORTEST && !EMPTY.contains(stem))
                .collect(toCollection(TreeSet::new));
    }

    /** I and ı, İ and i are two letters each in Turkish, and one on the keyboards of many who write it. */
    private static String fold(String text) {
        var lower = text.toLowerCase(TURKISH).replace('ı', 'i');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
