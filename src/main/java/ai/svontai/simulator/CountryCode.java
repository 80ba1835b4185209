package ai.svontai.simulator;

import java.util.Map;
import java.util.Set;

/** The calling code at the head of an international number, as ITU-T E.164 assigns them. */
final class CountryCode {

    private static final Set<String> ONE_DIGIT = Set.of("1", "7");

    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private static final Map<String, String> LETTERS = Map.of(
            "1", "US", "7", "RU", "27", "ZA", "31", "NL", "33", "FR", "39", "IT", "44", "GB", "49", "DE", "90", "TR",
            "91", "IN");

    private CountryCode() {}

    /** All other codes have three digits. */
    static String of(String digits) {
        if (ONE_DIGIT.contains(digits.substring(0, 1))) {
            return digits.substring(0, 1);
        }
        var two = digits.substring(0, 2);
        return TWO_DIGITS.contains(two) ? two : digits.substring(0, 3);
    }

    /** The two letters before a business-scoped user id; {@code XX} for countries that no test needs. */
    static String lettersOf(String digits) {
        return LETTERS.getOrDefault(of(digits), "XX");
    }
}
