package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The components of a message, by their place.
 *
 * @param header missing if there is none
 * @param body missing if there is none
 * @param rest the types of the others
 */
record SentComponents(JsonNode header, JsonNode body, List<JsonNode> buttons, List<String> rest) {

    static SentComponents of(JsonNode components) {
        JsonNode header = MissingNode.getInstance();
        JsonNode body = MissingNode.getInstance();
        var buttons = new ArrayList<JsonNode>();
        var rest = new ArrayList<String>();
        for (var component : components) {
            var type = component.path("type").asText().toLowerCase(Locale.ROOT);
            if (type.equals("header") && header.isMissingNode()) {
                header = component;
            } else if (type.equals("body") && body.isMissingNode()) {
                body = component;
            } else if (type.equals("button")) {
                buttons.add(component);
            } else {
                rest.add(type);
            }
        }
        return new SentComponents(header, body, List.copyOf(buttons), List.copyOf(rest));
    }

    /** What stands there once too often, or belongs to no template of this form, or is missing. */
    List<String> mistakes(TemplateForm form) {
        var mistakes = new ArrayList<String>();
        for (var type : rest) {
            if (type.equals("header") || type.equals("body")) {
                mistakes.add("the component %s is there twice".formatted(type));
            } else if (!form.others().contains(type)) {
                mistakes.add(
                        "there is a component of the type %s, which the template has not; known are header, body and button"
                                .formatted(Quote.of(type)));
            }
        }
        form.others().stream()
                .filter(type -> !rest.contains(type))
                .forEach(type -> mistakes.add("the component %s is missing".formatted(type)));
        return mistakes;
    }
}
