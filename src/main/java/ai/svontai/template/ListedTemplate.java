package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template in Meta's list. */
record ListedTemplate(
        String name,
        String language,
        @Nullable String id,
        String status,
        @Nullable String category,
        @Nullable String parameterFormat,
        JsonNode components,
        @Nullable String quality,
        @Nullable String rejectedReason) {

    /** Nothing if it lacks what a template is known by. */
    static Optional<ListedTemplate> of(JsonNode listed) {
        var name = text(listed, "name");
        var language = text(listed, "language");
        var status = text(listed, "status");
        if (name == null
                || language == null
                || status == null
                || !listed.path("components").isArray()) {
            return Optional.empty();
        }
        var score = listed.path("quality_score");
        var reason = text(listed, "rejected_reason");
        return Optional.of(new ListedTemplate(
                name,
                language,
                text(listed, "id"),
                status,
                text(listed, "category"),
                text(listed, "parameter_format"),
                listed.path("components"),
                score.isObject() ? text(score, "score") : text(listed, "quality_score"),
                "NONE".equals(reason) ? null : reason));
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isTextual() && !value.isIntegralNumber()) {
            return null;
        }
        var text = value.asText();
        return text.isBlank() || text.indexOf('\u0000') >= 0 ? null : text; // no database keeps a NUL
    }
}
