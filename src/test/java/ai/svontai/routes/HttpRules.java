package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The doors to the outside. */
final class HttpRules {

    private static final String VERBS = "[A-Z]+(,[A-Z]+)*";

    static final List<Rule> ALL = List.of(
            Rule.forRoutes(
                    "http-answer",
                    (route, folder) -> Rule.when(
                            folder.answersHttp(route)
                                    && !Ending.of(route.steps(), folder).isClean(),
                            "answers HTTP and needs removeHeaders: {pattern: \"*\"} before the headers and body of the answer;"
                                    + " Camel would send the caller's Authorization and Cookie back (CVE-2026-85254)")),
            Rule.forConfigurations("http-failure-answer", HttpRules::leakyFailures),
            new Rule(
                    "no-request-validation",
                    folder -> folder.elements()
                            .filter(element -> element.nodes()
                                    .anyMatch(placed -> placed.node()
                                            .path("clientRequestValidation")
                                            .asBoolean()))
                            .map(element ->
                                    element.says("lets Camel refuse requests (clientRequestValidation), which sends"
                                            + " the caller's Authorization back; check the request in a bean"))),
            Rule.forEndpoints(
                    "http-verbs",
                    endpoint -> Rule.when(
                            isDoor(endpoint) && !verbs(endpoint).matches(VERBS),
                            "needs httpMethodRestrict at %s, upper case and without blanks; a blank opens all verbs",
                            endpoint.uri())),
            Rule.forEndpoints(
                    "http-body",
                    endpoint -> Rule.when(
                            isDoor(endpoint) && takesBody(endpoint) && !isRaw(endpoint),
                            "needs useStreaming: true and populateBodyWithForm: false at %s; else the body is decoded text, and"
                                    + " some bodies fail",
                            endpoint.uri())),
            Rule.forEndpoints(
                    "http-path",
                    endpoint -> Rule.when(
                            isDoor(endpoint) && endpoint.path().matches("/*proxy.*"),
                            "opens %s; a path that starts with proxy becomes an open proxy in Camel, so choose another",
                            endpoint.uri())));

    private HttpRules() {}

    private static Stream<String> leakyFailures(Element configuration, RouteFolder folder) {
        if (folder.configurationsOf(folder::answersHttp).noneMatch(configuration::equals)) {
            return Stream.empty();
        }
        return configuration.failures().stream()
                .filter(failure -> !Ending.of(steps(failure), folder).isClean())
                .map(failure -> "serves HTTP and needs removeHeaders: {pattern: \"*\"} before the answer to %s"
                        .formatted(failure.path("exception")));
    }

    private static List<JsonNode> steps(JsonNode failure) {
        return Element.stream(failure.path("steps")).toList();
    }

    private static boolean isDoor(Element.Endpoint endpoint) {
        return endpoint.isConsumed() && endpoint.isA("platform-http");
    }

    private static String verbs(Element.Endpoint endpoint) {
        return endpoint.parameter("httpMethodRestrict").asText();
    }

    private static boolean takesBody(Element.Endpoint endpoint) {
        return Stream.of("POST", "PUT", "PATCH").anyMatch(verbs(endpoint)::contains);
    }

    private static boolean isRaw(Element.Endpoint endpoint) {
        var form = endpoint.parameter("populateBodyWithForm");
        return endpoint.parameter("useStreaming").booleanValue() && form.isBoolean() && !form.booleanValue();
    }
}
