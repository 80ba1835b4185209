package ai.svontai.routes;

import java.util.List;

/**
 * A {@code direct:} is a route's name: so each has one consumer (ids are unique), and every call can be followed by
 * searching for it.
 */
final class DirectRules {

    static final List<Rule> ALL = List.of(
            Rule.forRoutes(
                    "direct-name",
                    (route, folder) -> Rule.when(
                            !route.isEntry() && !route.from().uri().equals("direct:" + route.id()),
                            "consumes %s; a direct is named as the route it reaches",
                            route.from().uri())),
            Rule.forRoutes(
                    "direct-caller",
                    (route, folder) -> Rule.when(
                            !route.isEntry()
                                    && folder.elements()
                                            .flatMap(Element::directCalls)
                                            .noneMatch(route.from().uri()::equals),
                            "has no caller; delete it or call %s",
                            route.from().uri())),
            Rule.forElements(
                    "direct-consumer",
                    (element, folder) -> element.directCalls()
                            .filter(direct -> folder.behind(direct).isEmpty())
                            .map(direct -> "calls %s, behind which there is no route".formatted(direct))));

    private DirectRules() {}
}
