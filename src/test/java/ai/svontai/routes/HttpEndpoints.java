package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the service can be asked over HTTP, read from the routes and from the OpenAPI files in their folder. */
public final class HttpEndpoints {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head");

    private HttpEndpoints() {}

    /** Each as a verb and a path, such as {@code GET /api/dead-letters/{id}}. */
    public static Set<String> of(Path routes) {
        var folder = RouteFolder.of(routes, Path.of("src/main/java/ai/svontai"));
        var all = new TreeSet<String>();
        folder.routes()
                .map(Element::from)
                .filter(from -> from.isA("platform-http"))
                .forEach(from -> Stream.of(
                                from.parameter("httpMethodRestrict").asText().split(",", -1))
                        .forEach(verb -> all.add(verb + " " + from.path())));
        folder.elements()
                .filter(element -> element.isA("rest"))
                .forEach(rest -> inlineVerbs(rest.node()).forEach(all::add));
        specifications(routes).forEach(specification -> paths(specification).forEach(all::add));
        return all;
    }

    private static Stream<String> inlineVerbs(JsonNode rest) {
        return VERBS.stream()
                .flatMap(verb -> Element.stream(rest.path(verb))
                        .map(item -> "%s %s%s"
                                .formatted(
                                        verb.toUpperCase(Locale.ROOT),
                                        rest.path("path").asText(),
                                        item.path("path").asText())));
    }

    private static Stream<JsonNode> specifications(Path routes) {
        var folder = routes.resolve("openapi");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> RouteFolder.RouteFile.read(file).content())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> paths(JsonNode specification) {
        var server = specification.path("servers").path(0).path("url").asText("");
        var base = URI.create(server).getPath().replaceAll("/$", "");
        return specification.path("paths").properties().stream()
                .flatMap(path -> VERBS.stream()
                        .filter(path.getValue()::has)
                        .map(verb -> "%s %s%s".formatted(verb.toUpperCase(Locale.ROOT), base, path.getKey())));
    }
}
