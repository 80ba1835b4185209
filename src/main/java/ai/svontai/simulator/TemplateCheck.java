package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks at a template message before it is sent: whether there is such a template, and whether its blanks are filled. */
@Component
@Profile("simulator")
class TemplateCheck {

    private final Templates templates;

    TemplateCheck(Templates templates) {
        this.templates = templates;
    }

    /** What the customer will read. */
    String text(JsonNode message, String wabaId) {
        var name = message.path("name").asText();
        var language = message.at("/language/code").asText();
        if (name.isEmpty() || language.isEmpty()) {
            throw GraphRefusal.missingParameter("Parameters template.name and template.language.code are required");
        }
        var template = templates
                .find(new Template.Key(wabaId, name, language))
                .orElseThrow(() -> GraphRefusal.noSuchTemplate(name, language));
        return switch (template.status()) {
            case Template.APPROVED -> new TemplateForm(template).fill(message.path("components"));
            case Template.PAUSED -> throw GraphRefusal.pausedTemplate(name);
            case Template.DISABLED -> throw GraphRefusal.disabledTemplate(name);
            default -> throw GraphRefusal.noSuchTemplate(name, language);
        };
    }
}
