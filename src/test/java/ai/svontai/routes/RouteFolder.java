package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The route files as trees.
 *
 * @param isRoom whether the service has a package of that name
 */
record RouteFolder(List<RouteFile> files, Predicate<String> isRoom) {

    private static final String SUFFIX = ".camel.yaml";

    /** One file: a list of routes and routeConfigurations. */
    record RouteFile(String name, JsonNode content, Path path) {

        static RouteFile read(Path path) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            try {
                var yaml = new Yaml(options).<Object>load(Files.readString(path));
                var name = path.getFileName().toString().replace(SUFFIX, "");
                return new RouteFile(name, new ObjectMapper().valueToTree(yaml), path);
            } catch (IOException unreadable) {
                throw new IllegalStateException("cannot read " + path, unreadable);
            }
        }

        List<Element> elements() {
            var elements = new ArrayList<Element>();
            content.forEach(item -> item.properties()
                    .forEach(entry -> elements.add(new Element(this, entry.getKey(), entry.getValue()))));
            return elements;
        }

        String says(String what) {
            return "%s%s: %s".formatted(name, SUFFIX, what);
        }
    }

    /** The files below {@code folder}, for the service whose rooms are the folders in {@code packages}. */
    static RouteFolder of(Path folder, Path packages) {
        return new RouteFolder(read(folder), name -> Files.isDirectory(packages.resolve(name)));
    }

    /** The files and one more. */
    RouteFolder with(RouteFile more, Predicate<String> rooms) {
        return new RouteFolder(Stream.concat(files.stream(), Stream.of(more)).toList(), rooms);
    }

    private static List<RouteFile> read(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RouteFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot list " + folder, unreadable);
        }
    }

    Stream<Element> elements() {
        return files.stream().flatMap(file -> file.elements().stream());
    }

    Stream<Element> routes() {
        return elements().filter(element -> element.isA("route"));
    }

    Stream<Element> configurations() {
        return elements().filter(element -> element.isA("routeConfiguration"));
    }

    Optional<Element> configuration(String id) {
        return configurations().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The route that consumes {@code direct:…}. */
    Optional<Element> behind(String direct) {
        return routes().filter(route -> route.from().uri().equals(direct)).findFirst();
    }

    /** The routeConfigurations that the given routes name, each once. */
    Stream<Element> configurationsOf(Predicate<Element> routes) {
        var ids = Set.copyOf(
                routes().filter(routes).flatMap(Element::configurationIds).toList());
        return configurations().filter(one -> ids.contains(one.id()));
    }

    /** True for a route that nobody's failure rule covers but its own: from outside, or called by a {@code rest}. */
    boolean isEntry(Element route) {
        return route.isEntry() || answersHttp(route);
    }

    /** True for a route that answers an HTTP call: from {@code platform-http:} itself, or called by a {@code rest}. */
    boolean answersHttp(Element route) {
        return route.from().isA("platform-http")
                || elements()
                        .filter(element -> element.isA("rest"))
                        .flatMap(Element::directCalls)
                        .anyMatch(route.from().uri()::equals);
    }
}
