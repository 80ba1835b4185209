package ai.svontai.routes;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the service can be asked over HTTP, read from the routes and from the contracts that they serve. */
public final class HttpEndpoints {

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
                .flatMap(rest -> Contract.of(rest).operations())
                .forEach(operation -> all.add(operation.method() + " " + operation.path()));
        return all;
    }
}
