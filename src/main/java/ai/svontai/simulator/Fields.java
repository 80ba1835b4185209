package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is told of an object of a kind: only what is asked for, and the id.
 *
 * @param asked names of fields
 */
record Fields(List<String> asked) {

    /** A field may carry fields of its own in braces, which are not looked at. */
    private static final String INNER = "\\{[^{}]*}";

    static Fields of(GraphCall call, List<String> otherwise) {
        var fields = call.parameter("fields");
        while (fields.contains("{") && !fields.equals(fields.replaceAll(INNER, ""))) {
            fields = fields.replaceAll(INNER, "");
        }
        return fields.isBlank()
                ? new Fields(otherwise)
                : new Fields(
                        Arrays.stream(fields.split(",", -1)).map(String::strip).toList());
    }

    /** @param all whatever there is to tell, by name; what is null is not told */
    ObjectNode of(String id, Map<String, Supplier<JsonNode>> all) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var field : asked) {
            var value = all.get(field);
            if (value == null && !field.equals("id")) {
                throw SignupRefusal.invalid("Tried accessing nonexisting field (" + field + ")");
            }
            if (value != null && !value.get().isNull()) {
                json.set(field, value.get());
            }
        }
        return json.put("id", id);
    }
}
