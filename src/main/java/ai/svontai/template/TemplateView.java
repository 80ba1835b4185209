package ai.svontai.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template that may be sent.
 *
 * @param category Meta's, such as {@code UTILITY}
 * @param body its text, with the placeholders as Meta writes them; none where the template has no body
 * @param parameters what it must be given; empty if it can go as it is
 */
public record TemplateView(
        String name,
        String language,
        @Nullable String category,
        @Nullable String body,
        List<Wanted> parameters) {

    public TemplateView {
        parameters = List.copyOf(parameters);
    }
}
