package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The parameters of the body. */
record BodyCheck(TemplateForm form) {

    private static final int LONGEST = 1024;

    Stream<String> mistakes(JsonNode component) {
        var body = form.body();
        if (body == null) {
            return component.isMissingNode() ? Stream.empty() : Stream.of("the template has no body to fill");
        }
        return new TextParameters("body", body, LONGEST).mistakes(component).stream();
    }
}
