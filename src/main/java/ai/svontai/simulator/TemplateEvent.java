package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a template.
 *
 * @param wabaId of the demo number if left out
 * @param silent whether no webhook tells of it
 */
@JsonNaming(SnakeCaseStrategy.class)
record TemplateEvent(
        @Nullable String wabaId,
        @Nullable String status,
        @Nullable String category,
        @Nullable String quality,
        boolean silent) {

    /** The template with it. */
    Template after(Template template) {
        var changed = status == null ? template : template.withStatus(status);
        changed = category == null ? changed : changed.withCategory(category);
        return quality == null ? changed : changed.withQuality(quality);
    }

    void tell(Template before, Template after, TemplateNews news) {
        if (silent) {
            return;
        }
        if (status != null) {
            news.tellStatus(after);
        }
        if (category != null) {
            news.tellCategory(after, before.category());
        }
        if (quality != null) {
            news.tellQuality(after, before.quality());
        }
    }

    /** Refuses what Meta does not know. */
    void check() {
        if (status == null && category == null && quality == null) {
            throw new UnusableInput("set status, category or quality");
        }
        demand("status", status, Template.STATUSES);
        demand("category", category, Template.CATEGORIES);
        demand("quality", quality, Template.QUALITIES);
    }

    private static void demand(String field, @Nullable String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw new UnusableInput("set " + field + " to one of " + allowed);
        }
    }
}
