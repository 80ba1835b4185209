package ai.svontai.simulator;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts templates in their place without a review, and lets things happen to them. */
@RestController
@RequestMapping("/simulator/templates")
@Profile("simulator")
class TemplateController {

    private final BusinessNumbers numbers;
    private final MetaBusinesses businesses;
    private final Templates templates;
    private final TemplateNews news;
    private final Agenda agenda;

    TemplateController(
            BusinessNumbers numbers, MetaBusinesses businesses, Templates templates, TemplateNews news, Agenda agenda) {
        this.numbers = numbers;
        this.businesses = businesses;
        this.templates = templates;
        this.news = news;
        this.agenda = agenda;
    }

    @GetMapping
    List<Template> all() {
        return templates.all();
    }

    @PutMapping
    List<Template> put(@RequestBody List<TemplateDraft> drafts) {
        var checked = drafts.stream().map(this::checked).toList();
        return checked.stream().map(templates::put).toList();
    }

    @PostMapping("/{name}/{language}/events")
    Template happen(@PathVariable String name, @PathVariable String language, @RequestBody TemplateEvent event) {
        event.check();
        var key = new Template.Key(waba(event.wabaId()), name, language);
        var before = templates.find(key).orElseThrow(TemplateController::nowhere);
        var after = templates.change(key, event::after).orElseThrow(TemplateController::nowhere);
        agenda.after(Duration.ZERO, () -> event.tell(before, after, news));
        return after;
    }

    private TemplateDraft checked(TemplateDraft draft) {
        var flaw = draft.flaw();
        if (flaw != null) {
            throw new UnusableInput(flaw);
        }
        return draft.in(waba(draft.wabaId()));
    }

    private String waba(@Nullable String wabaId) {
        if (wabaId == null) {
            return numbers.demo().wabaId();
        }
        if (businesses.waba(wabaId).isEmpty()) {
            throw new UnusableInput("set waba_id to a WABA of /simulator or /simulator/signup/businesses");
        }
        return wabaId;
    }

    private static UnusableInput nowhere() {
        return new UnusableInput(HttpStatus.NOT_FOUND, "name a template and a language listed at /simulator/templates");
    }
}
