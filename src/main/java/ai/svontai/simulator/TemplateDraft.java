package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A template as somebody writes it: only what must be there is known to be there. */
@JsonNaming(SnakeCaseStrategy.class)
record TemplateDraft(
        @Nullable String wabaId,
        @Nullable String name,
        @Nullable String language,
        @Nullable String status,
        @Nullable String category,
        @Nullable String parameterFormat,
        @Nullable JsonNode components) {

    /** What is wrong with it; none if it can be a template. */
    @Nullable String flaw() {
        if (name == null || !Template.NAME.matcher(name).matches()) {
            return "set name to lower-case letters a-z, digits and underscores, at most 512";
        }
        if (language == null || language.isBlank()) {
            return "set language, for example tr";
        }
        if (category == null || !Template.CATEGORIES.contains(category)) {
            return "set category to MARKETING, UTILITY or AUTHENTICATION";
        }
        if (status != null && !Template.STATUSES.contains(status)) {
            return "set status to a status of Meta, for example APPROVED";
        }
        if (parameterFormat != null && !Template.PARAMETER_FORMATS.contains(parameterFormat)) {
            return "set parameter_format to POSITIONAL or NAMED";
        }
        if (components == null || !components.isArray() || components.isEmpty()) {
            return "set components to a list with at least a component of type BODY";
        }
        return null;
    }

    TemplateDraft in(String waba) {
        return new TemplateDraft(waba, name, language, status, category, parameterFormat, components);
    }

    TemplateDraft inReview() {
        return new TemplateDraft(wabaId, name, language, Template.PENDING, category, parameterFormat, components);
    }

    /** What it becomes, once it has no flaw and a WABA; approved unless it says something else. */
    Template as(long id) {
        return new Template(
                id,
                Objects.requireNonNull(wabaId),
                Objects.requireNonNull(name),
                Objects.requireNonNull(language),
                status == null ? Template.APPROVED : status,
                Objects.requireNonNull(category),
                parameterFormat == null ? Template.POSITIONAL : parameterFormat,
                Objects.requireNonNull(components));
    }
}
