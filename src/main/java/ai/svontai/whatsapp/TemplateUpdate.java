package ai.svontai.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Meta's word on what became of a template. Updates come doubled, late and in any order. */
public sealed interface TemplateUpdate {

    Subject subject();

    /** By Meta's clock, in whole seconds; none where it does not say. */
    @Nullable Instant at();

    /**
     * Which template.
     *
     * @param id Meta's, of this name in this language; none where it does not say
     * @param language Meta's code; the same one comes as {@code en_US} and as {@code en-US}
     */
    record Subject(WabaId waba, @Nullable String id, String name, String language) {}

    /**
     * It may be sent, or no more.
     *
     * @param event Meta's word, such as {@code APPROVED}, {@code PAUSED} or {@code REINSTATED}
     * @param reason why it was rejected
     */
    record Status(
            Subject subject,
            @Nullable Instant at,
            String event,
            @Nullable String category,
            @Nullable String reason) implements TemplateUpdate {}

    /** It costs something else from now on. */
    record Category(Subject subject, @Nullable Instant at, String category) implements TemplateUpdate {}

    /** Customers like it more, or less. */
    record Quality(Subject subject, @Nullable Instant at, String quality) implements TemplateUpdate {}

    /** It says something else. */
    record Components(Subject subject, @Nullable Instant at) implements TemplateUpdate {}
}
