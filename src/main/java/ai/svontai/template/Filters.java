package ai.svontai.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.WabaId;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a caller chooses among the templates. */
record Filters(
        @Nullable WabaId waba,
        @Nullable String status,
        @Nullable String name) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");
    private static final Pattern STATUS = Pattern.compile("[A-Za-z_]{1,64}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");

    /** @throws Problem 400 if something in the query is unknown, doubled or cannot be meant */
    static Filters of(@Nullable String query) {
        var given = read(query == null ? "" : query);
        var waba = given.remove("waba");
        var status = given.remove("status");
        var name = given.remove("name");
        if (!given.isEmpty()) {
            throw Problem.badRequest("Templates are chosen by waba, status and name, and by nothing else.");
        }
        fits(DIGITS, waba, "waba", "the id of a WABA: digits only");
        fits(STATUS, status, "status", "one of Meta's, such as APPROVED or PAUSED");
        fits(NAME, name, "name", "a template's whole name: lower-case letters, digits and _, 512 at most");
        return new Filters(
                waba == null ? null : new WabaId(waba), status == null ? null : status.toUpperCase(Locale.ROOT), name);
    }

    private static Map<String, String> read(String query) {
        var given = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (!pair.isEmpty() && given.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "") != null) {
                throw Problem.badRequest(
                        "A parameter is there twice. Give each of waba, status and name at most once.");
            }
        }
        return given;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw Problem.badRequest("The query is not URL-encoded: write % as %25.");
        }
    }

    private static void fits(Pattern pattern, @Nullable String value, String parameter, String meaning) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw Problem.badRequest(
                    "The parameter %s is %s. Send it so, or leave it out.".formatted(parameter, meaning));
        }
    }
}
