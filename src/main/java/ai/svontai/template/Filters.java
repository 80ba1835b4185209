package ai.svontai.template;

import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.WabaId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a caller may choose among the templates. */
final class Filters {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");
    private static final Pattern STATUS = Pattern.compile("[A-Za-z_]{1,64}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");

    private Filters() {}

    static @Nullable WabaId waba(@Nullable String value) {
        return value == null ? null : new WabaId(fitting(DIGITS, value, "waba", "the id of a WABA: digits only"));
    }

    static @Nullable String status(@Nullable String value) {
        return value == null
                ? null
                : fitting(STATUS, value, "status", "one of Meta's, such as APPROVED or PAUSED")
                        .toUpperCase(Locale.ROOT);
    }

    static @Nullable String name(@Nullable String value) {
        return value == null
                ? null
                : fitting(
                        NAME, value, "name", "a template's whole name: lower-case letters, digits and _, 512 at most");
    }

    private static String fitting(Pattern pattern, String value, String parameter, String meaning) {
        if (!pattern.matcher(value).matches()) {
            throw Problem.badRequest(
                    "The parameter %s is %s. Send it so, once, or leave it out.".formatted(parameter, meaning));
        }
        return value;
    }
}
