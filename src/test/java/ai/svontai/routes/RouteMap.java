package ai.svontai.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws the routes for {@code docs/routes.md}: what calls what, what happens on failure, and a table of all. */
final class RouteMap {

    private static final String HEAD = """
            # Routes

            Written by `RouteMapTest` from the files in `routes/`: edit those, then run
            `./mvnw test -Dtest=RouteMapTest -Ddocs.update=true`.

            Round: HTTP in. Circle: timer. Box: route. Drum: queue or table. Hexagon: HTTP out.
            """;
    private static final String STYLES = """
                classDef queue fill:#fff3d6,stroke:#b7791f,color:#1a1a1a
                classDef table fill:#e3edf7,stroke:#2b6cb0,color:#1a1a1a
                classDef outside fill:#eeeeee,stroke:#666666,color:#1a1a1a
            """;

    private final RouteFolder folder;

    private RouteMap(RouteFolder folder) {
        this.folder = folder;
    }

    static String of(RouteFolder folder) {
        var map = new RouteMap(folder);
        return String.join(
                "\n",
                HEAD,
                "## The way of a message\n",
                map.ways(),
                "## When a step fails\n",
                "From a route to its failure rule, and to where that rule sends the message.\n",
                map.failures(),
                "## Every route\n",
                map.table());
    }

    private String ways() {
        var lines = new ArrayList<String>();
        var outside = new TreeSet<String>();
        var edges = new TreeSet<String>();
        for (var file : folder.files()) {
            lines.addAll(boxes(file));
            file.elements().stream()
                    .filter(element -> !element.isA("routeConfiguration"))
                    .forEach(element -> {
                        links(element).forEach(link -> {
                            outside.addAll(link.nodes());
                            edges.add(link.edge("-->"));
                        });
                    });
        }
        lines.addAll(outside);
        lines.addAll(edges);
        return diagram("flowchart LR", lines);
    }

    /** A frame per file with its routes in the order in which they are written. */
    private static List<String> boxes(RouteFolder.RouteFile file) {
        var routes = file.elements().stream().filter(element -> element.isA("route"));
        var boxes = routes.map(route -> "    " + MapNode.ofRoute(route.id()).declaration());
        var frame = "subgraph file_%s[\"%s\"]".formatted(MapNode.id(file.name()), file.name());
        var content = boxes.toList();
        return content.isEmpty()
                ? List.of()
                : Stream.of(List.of(frame), content, List.of("end"))
                        .flatMap(List::stream)
                        .toList();
    }

    private Stream<Link> links(Element element) {
        return element.isA("rest") ? MapNode.ofRest(element).stream() : Stream.concat(in(element), out(element));
    }

    private static Stream<Link> in(Element route) {
        return MapNode.of(route.from()).stream().map(source -> new Link(source, MapNode.ofRoute(route.id())));
    }

    private static Stream<Link> out(Element route) {
        var self = MapNode.ofRoute(route.id());
        return route.endpoints()
                .filter(endpoint -> !endpoint.isConsumed())
                .flatMap(endpoint -> Stream.concat(
                        MapNode.of(endpoint).stream().map(target -> new Link(self, target)),
                        MapNode.wayBack(endpoint).stream()))
                .filter(link -> !link.from().equals(link.to()));
    }

    private String failures() {
        var nodes = new TreeSet<String>();
        var edges = new TreeSet<String>();
        var links = Stream.concat(
                folder.routes().flatMap(RouteMap::rules),
                folder.configurations().flatMap(RouteMap::consequences));
        links.forEach(link -> {
            nodes.add(link.from().declaration());
            nodes.add(link.to().declaration());
            edges.add(link.edge("-.->"));
        });
        return diagram(
                "flowchart LR", Stream.concat(nodes.stream(), edges.stream()).toList());
    }

    private static Stream<Link> rules(Element route) {
        return route.configurationIds().map(id -> new Link(MapNode.ofRoute(route.id()), MapNode.ofRule(id)));
    }

    private static Stream<Link> consequences(Element configuration) {
        return configuration
                .endpoints()
                .flatMap(endpoint -> MapNode.of(endpoint).stream())
                .map(target -> new Link(MapNode.ofRule(configuration.id()), target));
    }

    private static String diagram(String kind, List<String> lines) {
        return "```mermaid\n%s\n%s%s```\n".formatted(kind, STYLES, indented(lines));
    }

    private static String indented(List<String> lines) {
        return String.join("", lines.stream().map(line -> "    " + line + "\n").toList());
    }

    private String table() {
        Function<Element, String> row = route -> "| `%s` | %s | %s |\n"
                .formatted(
                        route.id(), route.node().path("description").asText().replace("|", "\\|"), failureRule(route));
        return "| route | what it does | failure rule |\n| --- | --- | --- |\n"
                + String.join("", folder.routes().map(row).sorted().toList());
    }

    private static String failureRule(Element route) {
        var own = route.configurationIds().map("`%s`"::formatted).toList();
        return own.isEmpty() ? "its caller's" : String.join(", ", own);
    }

    /** An arrow. */
    record Link(MapNode from, MapNode to) {

        String edge(String arrow) {
            return "%s %s %s".formatted(from.id(), arrow, to.id());
        }

        /** The ends that are no routes; routes are drawn in their file's frame. */
        List<String> nodes() {
            return Stream.of(from, to)
                    .filter(node -> !node.isRoute())
                    .map(MapNode::declaration)
                    .toList();
        }
    }
}
