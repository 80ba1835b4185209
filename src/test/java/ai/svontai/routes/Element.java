package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One entry of a route file: a route, a routeConfiguration, a rest. */
record Element(RouteFolder.RouteFile file, String kind, JsonNode node) {

    private static final Set<String> ENDPOINT_KEYS = Set.of("from", "to", "toD", "poll", "wireTap");

    /** A node of the tree and the key it stands under; an item of a list stands under the key of the list. */
    record Placed(String key, JsonNode node) {

        Stream<Placed> andBelow() {
            var below = node.isArray()
                    ? stream(node).map(item -> new Placed(key, item))
                    : node.properties().stream().map(entry -> new Placed(entry.getKey(), entry.getValue()));
            return Stream.concat(Stream.of(this), below.flatMap(Placed::andBelow));
        }
    }

    boolean isA(String wanted) {
        return kind.equals(wanted);
    }

    String id() {
        return node.path("id").asText();
    }

    String says(String what) {
        return file.says("%s %s %s".formatted(kind, id().isEmpty() ? "without id" : id(), what));
    }

    Endpoint from() {
        return new Endpoint("from", node.path("from"));
    }

    boolean isEntry() {
        return !from().isA("direct");
    }

    List<JsonNode> steps() {
        return stream(node.path("from").path("steps")).toList();
    }

    /** The {@code onException}s of a routeConfiguration. */
    List<JsonNode> failures() {
        return stream(node.path("onException"))
                .map(item -> item.path("onException"))
                .toList();
    }

    Stream<String> configurationIds() {
        return node.has("routeConfigurationId")
                ? Stream.of(node.path("routeConfigurationId").asText().split(",", -1))
                        .map(String::strip)
                : Stream.empty();
    }

    Stream<Placed> nodes() {
        return new Placed(kind, node).andBelow();
    }

    Stream<JsonNode> nodes(String key) {
        return nodes().filter(
                        placed -> placed.key().equals(key) && !placed.node().isArray())
                .map(Placed::node);
    }

    Stream<Endpoint> endpoints() {
        return nodes().filter(placed -> ENDPOINT_KEYS.contains(placed.key()))
                .map(placed -> new Endpoint(placed.key(), placed.node()))
                .filter(endpoint -> !endpoint.uri().isEmpty());
    }

    /** Every other route's {@code direct:}, wherever it is called: in a to, an enrich, a dead letter channel. */
    Stream<String> directCalls() {
        var own = from().uri();
        var written = nodes().map(Placed::node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.startsWith("direct:") && !text.equals(own));
        return isA("rest") ? Stream.concat(written, Contract.of(this).calls()) : written;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Where messages come from or go to. */
    record Endpoint(String key, JsonNode node) {

        private static final Set<String> INSIDE = Set.of("direct", "bean", "class", "log");

        /** The uri, also of the compact {@code to: direct:x}. */
        String uri() {
            return node.isTextual() ? node.asText() : node.path("uri").asText();
        }

        /** The component; a uri that starts with a placeholder is a host that the operator chooses. */
        String scheme() {
            return uri().startsWith("{{") ? "https" : uri().split(":", 2)[0];
        }

        boolean isA(String scheme) {
            return scheme().equals(scheme);
        }

        /** What stands behind the scheme, without query. */
        String path() {
            var path = uri().startsWith("{{") ? uri() : uri().substring(uri().indexOf(':') + 1);
            return path.split("\\?", 2)[0];
        }

        JsonNode parameters() {
            return node.isObject() ? node.path("parameters") : MissingNode.getInstance();
        }

        JsonNode parameter(String name) {
            return parameters().path(name);
        }

        boolean isConsumed() {
            return key.equals("from");
        }

        boolean leavesTheProcess() {
            return !INSIDE.contains(scheme());
        }
    }
}
