package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** A template as a form to fill in, part by part; what does not fit is refused as Meta refuses it. */
final class TemplateForm {

    private static final String HEADER = "header";
    private static final String BODY = "body";
    private static final String BUTTON = "button ";

    private final boolean named;
    private final Map<String, TemplatePart> parts = new TreeMap<>();
    private String body = "";

    TemplateForm(Template template) {
        named = template.parameterFormat().equals(Template.NAMED);
        template.components().forEach(this::add);
    }

    /** The text of the body, without blanks. */
    String fill(JsonNode components) {
        var given = new HashMap<String, JsonNode>();
        components.forEach(component -> given.put(partOf(component), component));
        var names = new TreeSet<>(parts.keySet());
        names.addAll(given.keySet());
        var values = new HashMap<String, String>();
        for (var name : names) {
            var part = parts.getOrDefault(name, TemplatePart.missing(name));
            var filled = part.values(given.getOrDefault(name, MissingNode.getInstance()));
            if (name.equals(BODY)) {
                values.putAll(filled);
            }
        }
        return TemplatePart.BLANK
                .matcher(body)
                .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), "")));
    }

    private static String partOf(JsonNode component) {
        var type = component.path("type").asText().toLowerCase(Locale.ROOT);
        return type.equals("button") ? BUTTON + component.path("index").asText() : type;
    }

    private void add(JsonNode component) {
        switch (component.path("type").asText().toUpperCase(Locale.ROOT)) {
            case "HEADER" -> put(header(component));
            case "BODY" -> {
                body = component.path("text").asText();
                put(TemplatePart.text(BODY, null, body, named));
            }
            case "BUTTONS" -> addButtons(component.path("buttons"));
            default -> {} // a footer has no blanks
        }
    }

    private TemplatePart header(JsonNode header) {
        var format = header.path("format").asText("TEXT").toLowerCase(Locale.ROOT);
        return format.equals("text")
                ? TemplatePart.text(HEADER, null, header.path("text").asText(), named)
                : TemplatePart.thing(HEADER, null, format);
    }

    /** The blank in a link has a number, even in a template whose other blanks have names. */
    private void addButtons(JsonNode buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            var button = buttons.path(i);
            var name = BUTTON + i;
            switch (button.path("type").asText()) {
                case "URL" -> addLink(name, button.path("url").asText());
                case "PHONE_NUMBER" -> {} // calls always the same
                case "COPY_CODE" -> put(TemplatePart.thing(name, "copy_code", "coupon_code"));
                default -> put(TemplatePart.optional(name));
            }
        }
    }

    private void addLink(String name, String url) {
        var link = TemplatePart.text(name, "url", url, false);
        if (!link.blanks().isEmpty()) {
            put(link);
        }
    }

    private void put(TemplatePart part) {
        parts.put(part.name(), part);
    }
}
