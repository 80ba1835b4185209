package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI file that a {@code rest} serves: each operation calls the {@code direct:} of its id. */
record Contract(JsonNode document) {

    private static final String HERE = "file:{{svontai.routes-dir}}/";

    /** One operation. */
    record Operation(String method, String path, String id) {}

    /** Of an element without one: no operation. */
    static Contract of(Element rest) {
        var specification = rest.node().path("openApi").path("specification").asText();
        return specification.startsWith(HERE)
                ? read(rest.file().path().resolveSibling(specification.substring(HERE.length())))
                : new Contract(MissingNode.getInstance());
    }

    static Contract read(Path file) {
        try {
            return new Contract(new ObjectMapper().valueToTree(new Yaml().<Object>load(Files.readString(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Stream<Operation> operations() {
        var base = document.path("servers").path(0).path("url").asText();
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                base + path.getKey(),
                                method.getValue().path("operationId").asText())));
    }

    Stream<String> calls() {
        return operations().map(operation -> "direct:" + operation.id());
    }
}
