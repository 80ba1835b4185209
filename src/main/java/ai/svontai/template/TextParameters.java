package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters that fill the gaps of a text.
 *
 * @param where {@code body} or {@code header}
 * @param longest characters that Meta allows once the gaps are filled
 */
record TextParameters(String where, Placeholders text, int longest) {

    List<String> mistakes(JsonNode component) {
        var parameters = component.path("parameters");
        if (!parameters.isMissingNode() && !parameters.isArray()) {
            return List.of("parameters of the %s is no list".formatted(where));
        }
        var mistakes = new ArrayList<String>();
        var values = text.areNamed() ? named(parameters, mistakes) : positional(parameters, mistakes);
        if (mistakes.isEmpty()) {
            var filled = text.filled(values);
            var length = filled.codePointCount(0, filled.length());
            if (length > longest && !values.isEmpty()) {
                mistakes.add("the %s becomes %d characters long, %d are allowed: shorten the parameters"
                        .formatted(where, length, longest));
            }
        }
        return mistakes;
    }

    private Map<String, String> positional(JsonNode parameters, List<String> mistakes) {
        var names = text.names();
        if (parameters.size() != names.size()) {
            mistakes.add("the %s wants %s, and got %d".formatted(where, wanted(names), parameters.size()));
        }
        var values = new HashMap<String, String>();
        for (var index = 0; index < parameters.size(); index++) {
            var parameter = parameters.get(index);
            var place = "parameter %d of the %s".formatted(index + 1, where);
            if (parameter.hasNonNull("parameter_name")) {
                mistakes.add("%s has a parameter_name, but this template counts its parameters".formatted(place));
            }
            var value = value(parameter, place, mistakes);
            if (index < names.size()) {
                values.put(names.get(index), value);
            }
        }
        return values;
    }

    private Map<String, String> named(JsonNode parameters, List<String> mistakes) {
        var names = text.names();
        var values = new HashMap<String, String>();
        for (var index = 0; index < parameters.size(); index++) {
            var parameter = parameters.get(index);
            var name = parameter.path("parameter_name").asText();
            var place = "parameter %d of the %s".formatted(index + 1, where);
            if (name.isEmpty()) {
                mistakes.add("%s has no parameter_name; the template wants %s".formatted(place, wanted(names)));
            } else if (!names.contains(name)) {
                mistakes.add("the %s has no gap named %s; it wants %s".formatted(where, Quote.of(name), wanted(names)));
            } else if (values.containsKey(name)) {
                mistakes.add("the parameter %s of the %s is there twice".formatted(name, where));
            }
            values.put(name, value(parameter, place, mistakes));
        }
        names.stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> mistakes.add("the parameter %s of the %s is missing".formatted(name, where)));
        return values;
    }

    /** What the customer will read in the gap. */
    private static String value(JsonNode parameter, String place, List<String> mistakes) {
        var type = parameter.path("type").asText();
        var value = switch (type) {
            case "text" -> parameter.path("text");
            case "currency", "date_time" -> parameter.path(type).path("fallback_value");
            default -> null;
        };
        if (value == null) {
            mistakes.add("%s is of the type %s; here belongs text".formatted(place, Quote.of(type)));
            return "";
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            var key = type.equals("text") ? "text" : type + ".fallback_value";
            mistakes.add("%s has no %s, or an empty one, or one that is no string".formatted(place, key));
        }
        return value.asText();
    }

    private static String wanted(List<String> names) {
        if (names.isEmpty()) {
            return "no parameters";
        }
        return names.stream()
                .collect(Collectors.joining(
                        ", ", names.size() == 1 ? "1 parameter, " : names.size() + " parameters, ", ""));
    }
}
