package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One way to write a thing: the canonical notation, which visual editors write and later versions of Camel keep. */
final class NotationRules {

    private static final Set<String> TOP_LEVEL = Set.of("route", "routeConfiguration", "rest", "restConfiguration");
    private static final Set<String> LANGUAGES = Set.of(
            "constant",
            "exchangeProperty",
            "header",
            "jq",
            "jsonpath",
            "language",
            "method",
            "ref",
            "simple",
            "tokenize",
            "variable",
            "xpath",
            "xtokenize");

    /** Steps that have an expression; what is listed as headers or variables has one too. */
    private static final Set<String> WITH_EXPRESSION = Set.of(
            "delay",
            "enrich",
            "filter",
            "headers",
            "idempotentConsumer",
            "loop",
            "onWhen",
            "pollEnrich",
            "resequence",
            "setBody",
            "setHeader",
            "setProperty",
            "setVariable",
            "sort",
            "split",
            "throttle",
            "transform",
            "validate",
            "variables",
            "when");

    /** Keys whose value is an expression. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "expression",
            "handled",
            "continued",
            "retryWhile",
            "correlationExpression",
            "completionPredicate",
            "completionTimeoutExpression",
            "completionSizeExpression");

    static final List<Rule> ALL = List.of(
            Rule.forElements(
                    "top-level",
                    (element, folder) -> Rule.when(
                            !TOP_LEVEL.contains(element.kind()),
                            "is a bare %s; write a route with an id, or a routeConfiguration that routes name",
                            element.kind())),
            Rule.forElements(
                    "long-expressions",
                    (element, folder) -> element.nodes().flatMap(NotationRules::compactExpressions)),
            Rule.forElements("long-steps", (element, folder) -> element.nodes().flatMap(NotationRules::compactSteps)),
            Rule.forEndpoints(
                    "no-query-in-uri",
                    endpoint -> Rule.when(
                            endpoint.uri().contains("?"),
                            "has options in the uri %s; write them under parameters",
                            endpoint.uri())),
            Rule.forEndpoints("plain-values", NotationRules::quotedValues));

    private NotationRules() {}

    private static Stream<String> compactExpressions(Element.Placed placed) {
        var languages = placed.node().properties().stream()
                .filter(entry -> LANGUAGES.contains(entry.getKey()))
                .toList();
        if (WITH_EXPRESSION.contains(placed.key())) {
            return languages.stream()
                    .map(language -> "writes %s straight below %s; put it below expression"
                            .formatted(language.getKey(), placed.key()));
        }
        return languages.stream()
                .filter(language -> EXPRESSIONS.contains(placed.key()))
                .filter(language -> !language.getValue().isObject())
                .map(language ->
                        "writes %s in one line; give it an expression of its own".formatted(language.getKey()));
    }

    private static Stream<String> compactSteps(Element.Placed placed) {
        if (placed.key().equals("to") && placed.node().isTextual()) {
            return Stream.of("writes to: %s in one line; give it a uri"
                    .formatted(placed.node().asText()));
        }
        return placed.key().equals("steps") && placed.node().isObject()
                ? placed.node().properties().stream()
                        .filter(step ->
                                !step.getKey().equals("to") && !step.getValue().isObject())
                        .map(step -> "writes the step %s in one line; give it its keys".formatted(step.getKey()))
                : Stream.empty();
    }

    /** Camel takes them at run time; people and schemas stumble over them. */
    private static Stream<String> quotedValues(Element.Endpoint endpoint) {
        return endpoint.parameters().properties().stream()
                .filter(option -> isQuoted(option.getValue()))
                .map(option -> "quotes the value of %s; write %s without quotes"
                        .formatted(option.getKey(), option.getValue().asText()));
    }

    private static boolean isQuoted(JsonNode value) {
        return value.isTextual() && value.asText().matches("true|false|-?\\d+");
    }
}
