package ai.svontai.webhook;

import ai.svontai.whatsapp.TemplateUpdate;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what became of a template. */
class TemplateReader {

    static final Set<String> FIELDS = Set.of(
            "message_template_status_update",
            "template_category_update",
            "message_template_quality_update",
            "message_template_components_update");

    /**
     * Reads the change of a field of {@link #FIELDS}.
     *
     * @param entry has the WABA's id and the time
     */
    WebhookEvent read(JsonNode entry, String field, JsonNode value) {
        var subject = new TemplateUpdate.Subject(
                new WabaId(needed(entry, "id")),
                Fields.text(value.path("message_template_id")),
                needed(value, "message_template_name"),
                needed(value, "message_template_language"));
        var at = time(entry.path("time"));
        return new WebhookEvent.Template(
                switch (field) {
                    case "message_template_status_update" ->
                        new TemplateUpdate.Status(
                                subject,
                                at,
                                needed(value, "event"),
                                Fields.text(value.path("message_template_category")),
                                reason(value));
                    case "template_category_update" ->
                        new TemplateUpdate.Category(subject, at, needed(value, "new_category"));
                    case "message_template_quality_update" ->
                        new TemplateUpdate.Quality(subject, at, needed(value, "new_quality_score"));
                    default -> new TemplateUpdate.Components(subject, at);
                });
    }

    private static @Nullable String reason(JsonNode value) {
        var reason = Fields.text(value.path("reason"));
        return "NONE".equals(reason) ? null : reason;
    }

    private static @Nullable Instant time(JsonNode time) {
        return time.isMissingNode() || time.isNull() ? null : Fields.time(time);
    }

    private static String needed(JsonNode node, String name) {
        var text = Fields.text(node.path(name));
        if (text == null) {
            throw new UnreadableWebhook("a change of a template has no %s".formatted(name));
        }
        return text;
    }
}
