package ai.svontai.simulator;

import java.util.regex.Pattern;

/** Numbers as Meta shows them to people, where webhooks have digits only. */
final class PhoneFormat {

    private static final Pattern TURKISH = Pattern.compile("90(\\d{3})(\\d{3})(\\d{2})(\\d{2})");
    private static final Pattern THREE = Pattern.compile("(\\d{3})(?=\\d{2})");

    private PhoneFormat() {}

    /** For example +90 212 555 01 00. */
    static String of(String digits) {
        var turkish = TURKISH.matcher(digits);
        if (turkish.matches()) {
            return turkish.replaceFirst("+90 $1 $2 $3 $4");
        }
        var countryCode = CountryCode.of(digits);
        var rest = digits.substring(countryCode.length());
        return "+" + countryCode + " " + THREE.matcher(rest).replaceAll("$1 ");
    }
}
