package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of the header: words for its gap, or the picture, film or paper that it shows. */
record HeaderCheck(TemplateForm form) {

    private static final int LONGEST = 60;

    Stream<String> mistakes(JsonNode component) {
        var kind = form.header();
        if (kind == null) {
            return component.isMissingNode() ? Stream.empty() : Stream.of("the template has no header to fill");
        }
        if (kind.equals("text")) {
            return new TextParameters("header", form.headerText(), LONGEST).mistakes(component).stream();
        }
        return Stream.ofNullable(media(kind, component.path("parameters")));
    }

    private static @Nullable String media(String kind, JsonNode parameters) {
        if (parameters.size() != 1 || !parameters.isArray()) {
            return "the header wants 1 parameter of the type %s, and got %d".formatted(kind, parameters.size());
        }
        var type = parameters.path(0).path("type").asText();
        if (!type.equals(kind)) {
            return "the header wants a parameter of the type %s, and got %s".formatted(kind, Quote.of(type));
        }
        var content = parameters.path(0).path(kind);
        return switch (kind) {
            case "image", "video", "document" -> source(kind, content);
            default -> content.isObject() ? null : "the header's parameter lacks the object %s".formatted(kind);
        };
    }

    private static @Nullable String source(String kind, JsonNode content) {
        var id = content.path("id");
        var link = content.path("link");
        if (id.isMissingNode() == link.isMissingNode()) {
            return "the header's %s wants either id or link".formatted(kind);
        }
        if (link.isMissingNode()) {
            return id.isTextual() && !id.asText().isBlank() ? null : "the header's id is no id of a medium";
        }
        return link.asText().matches("https?://[^\\s/]+\\S*")
                ? null
                : "the header's link is no address that starts with https://";
    }
}
