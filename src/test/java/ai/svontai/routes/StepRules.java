package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A route is a table of contents: short, without decisions, and every way it takes can be read from the file. */
final class StepRules {

    private static final int MOST_STEPS = 12;

    /** Options of endpoints that acknowledge before the work is done, drop what failed, or share one exchange. */
    static final Set<String> LOSING = Set.of("asyncConsumer", "exchangeFactory", "rejectAndDontRequeue");

    private static final Set<String> SCRIPTS =
            Set.of("csimple", "groovy", "java", "joor", "js", "mvel", "ognl", "python", "script", "spel", "wasm");
    private static final Set<String> HIDDEN_WAYS =
            Set.of("dynamicRouter", "recipientList", "routingSlip", "threads", "toD", "wireTap");
    private static final Set<String> ENRICHERS = Set.of("enrich", "poll", "pollEnrich");

    /** A value taken from a message, other than from a variable. */
    private static final Pattern MESSAGE_VALUE = Pattern.compile("\\$(simple)?\\{(?!variable\\.)");

    static final List<Rule> ALL = List.of(
            Rule.forRoutes(
                    "route-length",
                    (route, folder) -> Rule.when(
                            route.steps().size() > MOST_STEPS,
                            "has %d steps; %d is the most, so move a part behind a direct",
                            route.steps().size(),
                            MOST_STEPS)),
            Rule.forRoutes(
                    "one-choice",
                    (route, folder) -> Rule.when(
                            route.nodes("choice").count() > 1,
                            "has more than one choice; let a bean decide, or move one behind a direct")),
            Rule.forElements(
                    "no-scripts",
                    (element, folder) ->
                            keys(element, SCRIPTS).map(key -> "has %s; decisions are made in a bean".formatted(key))),
            Rule.forElements(
                    "no-hidden-ways",
                    (element, folder) -> Stream.concat(
                                    keys(element, HIDDEN_WAYS),
                                    element.endpoints()
                                            .map(Element.Endpoint::scheme)
                                            .filter(scheme -> scheme.equals("seda") || scheme.equals("vm")))
                            .map(way -> "has %s; use a static to, and a queue where work must wait".formatted(way))),
            Rule.forElements("step-id", StepRules::namelessSteps),
            Rule.forElements(
                    "bean-arguments",
                    (element, folder) -> element.nodes()
                            .map(StepRules::method)
                            .filter(method -> MESSAGE_VALUE.matcher(method).find())
                            .map(method ->
                                    "passes message text through the expression %s, which changes it; bind the bean's"
                                                    .formatted(method)
                                            + " parameter with @Body or @Header")));

    private StepRules() {}

    private static Stream<String> keys(Element element, Set<String> forbidden) {
        return element.nodes()
                .filter(placed -> !placed.node().isArray())
                .map(Element.Placed::key)
                .filter(forbidden::contains);
    }

    private static Stream<String> namelessSteps(Element element, RouteFolder folder) {
        var sends = element.endpoints()
                .filter(endpoint -> !endpoint.isConsumed() && endpoint.leavesTheProcess())
                .map(Element.Endpoint::node);
        var fetches = ENRICHERS.stream().flatMap(element::nodes);
        return Stream.concat(sends, fetches)
                .distinct()
                .filter(step ->
                        !NameRules.KEBAB.matcher(step.path("id").asText()).matches())
                .map(step ->
                        "needs an id on the step that leaves the process, for tests to find it: %s".formatted(step));
    }

    /** The method of a bean step, of a bean endpoint or of a method expression. */
    private static String method(Element.Placed placed) {
        return switch (placed.key()) {
            case "bean", "method" -> text(placed.node().path("method"));
            case "to" -> text(placed.node().path("parameters").path("method"));
            default -> "";
        };
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }
}
