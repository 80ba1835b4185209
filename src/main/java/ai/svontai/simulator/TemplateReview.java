package ai.svontai.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Meta's look at a new template, short: approved, unless its name asks for a rejection. */
@Component
@Profile("simulator")
class TemplateReview {

    private static final String HINT = "reject";

    private final SimulatorSettings settings;
    private final Templates templates;
    private final TemplateNews news;
    private final Agenda agenda;

    TemplateReview(SimulatorSettings settings, Templates templates, TemplateNews news, Agenda agenda) {
        this.settings = settings;
        this.templates = templates;
        this.news = news;
        this.agenda = agenda;
    }

    /** Takes the template in; the decision comes by webhook. */
    Template begin(TemplateDraft draft) {
        var template = draft.inReview().as(templates.nextId());
        if (!templates.add(template)) {
            throw GraphRefusal.templateExists(template);
        }
        agenda.after(settings.templateReview(), () -> decide(template));
        return template;
    }

    /** Whatever happened to the template in the meantime stands. */
    private void decide(Template template) {
        var decision = template.name().contains(HINT) ? Template.REJECTED : Template.APPROVED;
        templates
                .change(template.key(), now -> now.equals(template) ? template.withStatus(decision) : now)
                .filter(now -> now.id() == template.id() && now.status().equals(decision))
                .ifPresent(news::tellStatus);
    }
}
