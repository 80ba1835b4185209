package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header, the body or a button of a template, with the blanks in it.
 *
 * @param kind type of the parameters: text, coupon_code or a kind of media; {@link #ANY} is not looked at
 * @param subType of a button
 * @param blanks names of the blanks, which are numbers unless {@code named}
 */
record TemplatePart(String name, String kind, @Nullable String subType, List<String> blanks, boolean named) {

    static final Pattern BLANK = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    private static final String TEXT = "text";
    private static final String ANY = "any";
    private static final Set<String> WRITTEN = Set.of(TEXT, "currency", "date_time");

    static TemplatePart text(String name, @Nullable String subType, String text, boolean named) {
        var blanks = BLANK.matcher(text)
                .results()
                .map(blank -> blank.group(1))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        return new TemplatePart(name, TEXT, subType, blanks, named);
    }

    /** One thing that is no text. */
    static TemplatePart thing(String name, @Nullable String subType, String kind) {
        return new TemplatePart(name, kind, subType, List.of("1"), false);
    }

    /** Filled in or not: a quick reply without a payload is one all the same. */
    static TemplatePart optional(String name) {
        return new TemplatePart(name, ANY, null, List.of(), false);
    }

    /** A part that the template does not have. */
    static TemplatePart missing(String name) {
        return new TemplatePart(name, TEXT, null, List.of(), false);
    }

    /** What is written into the blanks, once it fits. */
    Map<String, String> values(JsonNode component) {
        if (kind.equals(ANY)) {
            return Map.of();
        }
        var parameters = component.path("parameters");
        checkNumber(parameters.size());
        if (subType != null && !lower(component, "sub_type").equals(subType)) {
            throw wrongKind("button of sub_type " + subType, lower(component, "sub_type"));
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < blanks.size(); i++) {
            var parameter = parameters.path(i);
            values.put(blankOf(parameter, i), valueOf(parameter));
        }
        if (values.size() < blanks.size()) {
            throw wrongKind("each parameter_name once of " + blanks, "one of them twice");
        }
        return values;
    }

    private void checkNumber(int given) {
        if (given == 0 && !blanks.isEmpty() && !kind.equals(TEXT)) {
            throw wrongKind(kind, "nothing");
        }
        if (given != blanks.size()) {
            throw GraphRefusal.wrongNumberOfParameters(name + ": number of localizable_params (" + given
                    + ") does not match the expected number of params (" + blanks.size() + ")");
        }
    }

    private String blankOf(JsonNode parameter, int index) {
        var given = parameter.path("parameter_name").asText();
        if (named && !blanks.contains(given)) {
            throw wrongKind("a parameter_name of " + blanks, given.isEmpty() ? "none" : given);
        }
        if (!named && !given.isEmpty()) {
            throw wrongKind("parameters without parameter_name", given);
        }
        return named ? given : blanks.get(index);
    }

    private String valueOf(JsonNode parameter) {
        var type = lower(parameter, "type");
        if (kind.equals(TEXT) && WRITTEN.contains(type)) {
            var value = parameter.path(type);
            return nonEmpty(value.isObject() ? value.path("fallback_value") : value);
        }
        if (!type.equals(kind)) {
            throw wrongKind(kind, type);
        }
        var thing = parameter.path(kind);
        var isThere = kind.equals("location") || kind.equals("coupon_code") || thing.has("id") || thing.has("link");
        if (thing.isMissingNode() || !isThere) {
            throw wrongKind(kind + " with id or link", kind + " without");
        }
        return thing.asText();
    }

    private static String nonEmpty(JsonNode text) {
        if (text.asText().isEmpty()) {
            throw GraphRefusal.missingParameter("Parameter of type text is missing text value");
        }
        return text.asText();
    }

    private GraphRefusal wrongKind(String expected, String received) {
        return GraphRefusal.wrongKindOfParameter(
                name + ": Format mismatch, expected " + expected + ", received " + received);
    }

    private static String lower(JsonNode json, String field) {
        return json.path(field).asText().toLowerCase(Locale.ROOT);
    }
}
