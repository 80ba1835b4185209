package ai.svontai.routes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A node of the route map.
 *
 * @param id letters, digits and underscores only: Mermaid trips over anything else
 * @param shape how Mermaid draws it, with one place for the label
 */
record MapNode(String id, String shape, String label) {

    private static final String RUNG = "retry.";

    /** A publisher without a routing key has headers that name a rung and the queue to come back to. */
    private static final String ANY_RUNG = "retry.5s to retry.1h, then back";

    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete", "head");

    static MapNode ofRoute(String routeId) {
        return new MapNode("route_" + id(routeId), "[\"%s\"]", routeId);
    }

    static MapNode ofRule(String configurationId) {
        return new MapNode("rule_" + id(configurationId), "{{\"%s\"}}", configurationId);
    }

    /** What stands behind an endpoint; nothing for what stays in the process, and many for a consumer of many queues. */
    static List<MapNode> of(Element.Endpoint endpoint) {
        var name = readable(endpoint.path());
        return switch (endpoint.scheme()) {
            case "direct" -> endpoint.isConsumed() ? List.of() : List.of(ofRoute(endpoint.path()));
            case "spring-rabbitmq" -> queues(endpoint, name);
            case "platform-http" -> List.of(door(readable(verbs(endpoint)) + " " + name));
            case "quartz", "timer", "scheduler" -> List.of(new MapNode("clock_" + id(name), "((\"%s\"))", "⏰ " + name));
            case "jpa" -> List.of(table(name.substring(name.lastIndexOf('.') + 1)));
            case "http", "https" -> List.of(outside(name));
            default ->
                endpoint.leavesTheProcess() ? List.of(outside(endpoint.scheme() + " " + name)) : List.<MapNode>of();
        };
    }

    /** A rung of the retry ladder gives a message back, later, to the queue that its routing key names. */
    static List<RouteMap.Link> wayBack(Element.Endpoint endpoint) {
        var key = readable(endpoint.parameter("routingKey").asText());
        var exchange = readable(endpoint.path());
        return endpoint.isA("spring-rabbitmq") && exchange.startsWith(RUNG) && !key.isEmpty()
                ? List.of(new RouteMap.Link(queue(exchange), queue(key)))
                : List.of();
    }

    /** The doors that a {@code rest} opens, each with the route behind it. */
    static List<RouteMap.Link> ofRest(Element rest) {
        var base = rest.node().path("path").asText();
        return VERBS.stream()
                .flatMap(verb -> Element.stream(rest.node().path(verb)).flatMap(operation -> {
                    var path = base + operation.path("path").asText();
                    var target = new Element.Endpoint("to", operation.path("to"));
                    return of(target).stream()
                            .map(route -> new RouteMap.Link(door(verb.toUpperCase(Locale.ROOT) + " " + path), route));
                }))
                .toList();
    }

    boolean isRoute() {
        return id.startsWith("route_");
    }

    /** As Mermaid wants it: {@code id["label"]}. */
    String declaration() {
        var style = id.startsWith("queue_") ? ":::queue" : id.startsWith("table_") ? ":::table" : "";
        var outside = id.startsWith("out_") ? ":::outside" : style;
        return id + shape.formatted(label.replace("\"", "#quot;")) + outside;
    }

    static String id(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "_");
    }

    /** A consumer names its queues. A publisher names a routing key, which is a queue, or a rung by its exchange. */
    private static List<MapNode> queues(Element.Endpoint endpoint, String exchange) {
        if (endpoint.isConsumed()) {
            return Stream.of(endpoint.parameter("queues").asText().split(",", -1))
                    .map(queue -> queue(readable(queue.strip())))
                    .toList();
        }
        var key = readable(endpoint.parameter("routingKey").asText());
        if (key.isEmpty()) {
            return List.of(queue(exchange.startsWith(RUNG) ? exchange : ANY_RUNG));
        }
        return List.of(queue(exchange.startsWith(RUNG) ? exchange : key));
    }

    private static MapNode queue(String name) {
        return new MapNode("queue_" + id(name), "[(\"%s\")]", name);
    }

    private static MapNode table(String entity) {
        return new MapNode("table_" + id(entity), "[(\"table %s\")]", entity);
    }

    private static MapNode door(String name) {
        return new MapNode("in_" + id(name), "([\"%s\"])", name);
    }

    private static MapNode outside(String name) {
        return new MapNode("out_" + id(name), "{{\"%s\"}}", name);
    }

    private static String verbs(Element.Endpoint endpoint) {
        return endpoint.parameter("httpMethodRestrict").asText("ANY");
    }

    /** Without the braces of placeholders and the slashes of a host. */
    private static String readable(String text) {
        return text.replaceAll("\\{\\{([^}]*)}}", "$1").replaceFirst("^//", "");
    }
}
