package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Compares the components of a message with what its template wants, and says everything that does not fit. */
record TemplateCheck(TemplateForm form) {

    /** One half-sentence for each mistake; empty if the message fits. */
    List<String> mistakes(JsonNode components) {
        var sorted = SentComponents.of(components);
        return Stream.of(
                        sorted.mistakes(form).stream(),
                        new HeaderCheck(form).mistakes(sorted.header()),
                        new BodyCheck(form).mistakes(sorted.body()),
                        new ButtonCheck(form.buttons()).mistakes(sorted.buttons()))
                .flatMap(mistakes -> mistakes)
                .toList();
    }
}
