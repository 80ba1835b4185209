package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What happens when a step fails is written down, by name, and waits on the broker instead of in memory. */
final class FailureRules {

    private static final Set<String> EVERYTHING = Set.of("java.lang.Exception", "java.lang.Throwable");

    static final List<Rule> ALL = List.of(
            Rule.forRoutes(
                    "known-failure-rule",
                    (route, folder) -> route.configurationIds()
                            .filter(id -> folder.configuration(id).isEmpty())
                            .map(id -> "names the routeConfiguration %s, which no file defines; Camel would ignore it"
                                    .formatted(id))),
            Rule.forRoutes(
                    "entry-failure-rule",
                    (route, folder) -> Rule.when(
                            folder.isEntry(route)
                                    && (route.configurationIds().findAny().isEmpty()
                                            || route.node().has("errorHandler")),
                            "starts at %s and needs a routeConfigurationId, and no errorHandler of its own, which would win",
                            route.from().uri())),
            Rule.forRoutes("direct-failure-rule", FailureRules::unwritten),
            new Rule("configuration-id", FailureRules::namelessConfigurations),
            Rule.forConfigurations(
                    "configuration-description",
                    (one, folder) -> Rule.when(
                            one.node().path("description").asText().isBlank(),
                            "needs a description: for whom, and what happens")),
            Rule.forConfigurations(
                    "catches-all",
                    (one, folder) -> Rule.when(
                            one.failures().stream().noneMatch(FailureRules::takesEverything),
                            "needs a last onException for java.lang.Exception; what no rule takes has no reason written on it")),
            Rule.forConfigurations(
                    "handled",
                    (one, folder) -> one.failures().stream()
                            .filter(failure -> !failure.has("handled"))
                            .map(failure ->
                                    "needs handled in the onException of %s, else the failure goes on after its steps"
                                            .formatted(failure.path("exception")))),
            Rule.forElements("no-redelivery-in-memory", (element, folder) -> redeliveries(element)),
            Rule.forConfigurations(
                    "original-message",
                    (one, folder) -> one.failures().stream()
                            .filter(failure -> servesQueue(one, folder))
                            .filter(failure ->
                                    !failure.path("useOriginalMessage").booleanValue())
                            .map(failure ->
                                    "serves a queue and needs useOriginalMessage: true in the onException of %s, else a"
                                                    .formatted(failure.path("exception"))
                                            + " half-worked message is retried")));

    private FailureRules() {}

    private static Stream<String> unwritten(Element route, RouteFolder folder) {
        if (folder.isEntry(route)) {
            return Stream.empty();
        }
        var callersRule = route.node().path("errorHandler").has("noErrorHandler");
        var ownRule = route.configurationIds().findAny().isPresent();
        var reason = route.node().path("note").asText();
        return Rule.when(
                callersRule == ownRule || (ownRule && reason.isBlank()),
                "needs errorHandler: {noErrorHandler: {}} so that its caller's rule applies, or a routeConfigurationId"
                        + " and a note that says why the caller's will not do");
    }

    private static Stream<String> namelessConfigurations(RouteFolder folder) {
        var seen = new HashSet<String>();
        return folder.configurations()
                .filter(one -> one.id().isEmpty() || !seen.add(one.id()))
                .map(one ->
                        one.says("needs an id of its own; without one it takes hold of every route that names none"));
    }

    private static boolean takesEverything(JsonNode failure) {
        return Element.stream(failure.path("exception")).map(JsonNode::asText).anyMatch(EVERYTHING::contains);
    }

    private static boolean servesQueue(Element configuration, RouteFolder folder) {
        Predicate<Element> fromQueue = route -> route.from().isA("spring-rabbitmq");
        return folder.configurationsOf(fromQueue).anyMatch(used -> Objects.equals(used, configuration));
    }

    /** A policy may say what is logged, nothing else. */
    private static Stream<String> redeliveries(Element element) {
        var waits = element.nodes("redeliveryPolicy")
                .flatMap(policy -> policy.properties().stream())
                .map(entry -> entry.getKey())
                .filter(key -> !key.startsWith("log"));
        var others = element.nodes()
                .map(Element.Placed::key)
                .filter(key -> key.equals("redeliveryPolicyRef") || key.equals("retryWhile"));
        return Stream.concat(waits, others)
                .map(key -> "says %s; a retry waits on a rung of the broker, not in memory".formatted(key));
    }
}
