package ai.svontai.e2e;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where Meta approves templates and throws them away. */
record TemplateOffice(Simulator simulator) {

    /** Without a word to the service. */
    void approve(String waba, String... names) {
        approve(waba, Stream.of(names));
    }

    void approve(String waba, Stream<String> names) {
        var drafts = names.map(name -> draft(waba, name)).toList();
        expectSuccess(at("/simulator/templates").PUT(BodyPublishers.ofString(Http.write(drafts))));
    }

    /** Changes a template of the first WABA, and tells of it. */
    void tell(String name, Map<String, Object> event) {
        expectSuccess(at("/simulator/templates/%s/tr/events".formatted(name))
                .POST(BodyPublishers.ofString(Http.write(event))));
    }

    /** Deletes a template of the first WABA, without a word to the service. */
    void delete(String name) {
        expectSuccess(at("/simulator/graph/v25.0/%s/message_templates?name=%s".formatted(World.WABA, name))
                .header("Authorization", "Bearer " + World.ACCESS_TOKEN)
                .DELETE());
    }

    private static Map<String, Object> draft(String waba, String name) {
        return Map.of(
                "waba_id",
                waba,
                "name",
                name,
                "language",
                "tr",
                "category",
                "UTILITY",
                "components",
                List.of(Map.of("type", "BODY", "text", "Hallo {{1}}")));
    }

    private HttpRequest.Builder at(String path) {
        return Http.to(simulator.address() + path).header("Content-Type", "application/json");
    }

    private static void expectSuccess(HttpRequest.Builder request) {
        var answer = Http.send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }
}
