package ai.svontai.template;

import ai.svontai.template.TemplateForm.Button;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parameters of the buttons. */
record ButtonCheck(List<Button> buttons) {

    private static final int LONGEST_CODE = 20;
    private static final int NONE = -1;

    Stream<String> mistakes(List<JsonNode> sent) {
        var mistakes = new ArrayList<String>();
        var seen = new HashSet<Integer>();
        for (var component : sent) {
            var index = index(component.path("index"));
            if (index < 0 || index >= buttons.size()) {
                mistakes.add(
                        buttons.isEmpty()
                                ? "the template has no buttons"
                                : "a button has the index %s; the template's buttons are 0 to %d"
                                        .formatted(
                                                Quote.of(component.path("index").asText()), buttons.size() - 1));
            } else if (!seen.add(index)) {
                mistakes.add("button %d is there twice".formatted(index));
            } else {
                check(index, component, mistakes);
            }
        }
        return Stream.concat(mistakes.stream(), forgotten(seen));
    }

    private Stream<String> forgotten(Set<Integer> seen) {
        return IntStream.range(0, buttons.size())
                .filter(index -> buttons.get(index).isWanting() && !seen.contains(index))
                .mapToObj(index -> "button %d (%s) wants a parameter of the type %s, and is missing"
                        .formatted(
                                index,
                                buttons.get(index).kind(),
                                buttons.get(index).parameter()));
    }

    private void check(int index, JsonNode component, List<String> mistakes) {
        var button = buttons.get(index);
        var kind = component.path("sub_type").asText().toLowerCase(Locale.ROOT);
        var parameters = component.path("parameters");
        if (!kind.equals(button.kind())) {
            mistakes.add("button %d has the sub_type %s; the template's is %s"
                    .formatted(index, Quote.of(kind), button.kind()));
        } else if (button.parameter() == null) {
            if (!parameters.isEmpty()) {
                mistakes.add("button %d (%s) takes no parameters".formatted(index, kind));
            }
        } else if (parameters.size() != 1 || !parameters.isArray()) {
            if (button.isWanting() || !parameters.isEmpty()) {
                mistakes.add("button %d (%s) wants 1 parameter of the type %s, and got %d"
                        .formatted(index, kind, button.parameter(), parameters.size()));
            }
        } else {
            value(index, button.parameter(), parameters.path(0), mistakes);
        }
    }

    private static void value(int index, String wanted, JsonNode parameter, List<String> mistakes) {
        var type = parameter.path("type").asText();
        var value = parameter.path(wanted);
        if (!type.equals(wanted)) {
            mistakes.add("the parameter of button %d is of the type %s; here belongs %s"
                    .formatted(index, Quote.of(type), wanted));
        } else if (wanted.equals("action")) {
            if (!value.isObject()) {
                mistakes.add("the parameter of button %d lacks the object action".formatted(index));
            }
        } else if (!value.isTextual() || value.asText().isBlank()) {
            mistakes.add("the parameter of button %d has no %s, or an empty one, or one that is no string"
                    .formatted(index, wanted));
        } else if (wanted.equals("coupon_code") && value.asText().length() > LONGEST_CODE) {
            mistakes.add("the coupon_code of button %d is longer than %d characters".formatted(index, LONGEST_CODE));
        }
    }

    /** Meta takes it as a number and as a string. */
    private static int index(JsonNode index) {
        return index.asText().matches("[0-9]{1,2}") ? Integer.parseInt(index.asText()) : NONE;
    }
}
