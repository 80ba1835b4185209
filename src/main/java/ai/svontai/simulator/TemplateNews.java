package ai.svontai.simulator;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells by webhook what became of a template. */
@Component
@Profile("simulator")
class TemplateNews {

    private final Webhooks webhooks;
    private final Clock clock;

    TemplateNews(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void tellStatus(Template template) {
        var disabled = template.status().equals(Template.DISABLED) ? new DisableInfo(seconds()) : null;
        var rejection = template.isRejected()
                ? new RejectionInfo("The simulator rejects what has reject in its name.", "Choose another name.")
                : null;
        var update = new StatusUpdate(
                template.status(),
                template.id(),
                template.name(),
                template.language(),
                template.rejectedReason(),
                template.category(),
                disabled,
                otherInfo(template.status()),
                rejection);
        post(template, "message_template_status_update", update);
    }

    void tellCategory(Template template, String previous) {
        var update =
                new CategoryUpdate(template.id(), template.name(), template.language(), previous, template.category());
        post(template, "template_category_update", update);
    }

    void tellQuality(Template template, String previous) {
        var update =
                new QualityUpdate(previous, template.quality(), template.id(), template.name(), template.language());
        post(template, "message_template_quality_update", update);
    }

    private void post(Template template, String field, Object value) {
        webhooks.post(WebhookBody.news(template.wabaId(), clock.instant(), field, value));
    }

    private String seconds() {
        return WebhookBody.seconds(clock.instant());
    }

    private static @Nullable OtherInfo otherInfo(String status) {
        return switch (status) {
            case Template.PAUSED -> new OtherInfo("FIRST_PAUSE", "The template is paused for 3 hours.");
            case Template.DISABLED -> new OtherInfo("DISABLED", "The template is disabled.");
            default -> null;
        };
    }

    /** Value of the field {@code message_template_status_update}. */
    record StatusUpdate(
            String event,
            long messageTemplateId,
            String messageTemplateName,
            String messageTemplateLanguage,
            String reason,
            String messageTemplateCategory,
            @Nullable DisableInfo disableInfo,
            @Nullable OtherInfo otherInfo,
            @Nullable RejectionInfo rejectionInfo) {}

    record DisableInfo(String disableDate) {}

    record OtherInfo(String title, String description) {}

    record RejectionInfo(String reason, String recommendation) {}

    /** Value of the field {@code template_category_update}, once it is done. */
    record CategoryUpdate(
            long messageTemplateId,
            String messageTemplateName,
            String messageTemplateLanguage,
            String previousCategory,
            String newCategory) {}

    /** Value of the field {@code message_template_quality_update}. */
    record QualityUpdate(
            String previousQualityScore,
            String newQualityScore,
            long messageTemplateId,
            String messageTemplateName,
            String messageTemplateLanguage) {}
}
