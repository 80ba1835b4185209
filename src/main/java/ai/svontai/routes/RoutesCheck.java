package ai.svontai.routes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Stops the start when the routes folder is not what the service needs. Camel itself starts without a word with an
 * empty folder and with a misspelt {@code routeConfigurationId}; both lose messages. Camel loads the routes when every
 * bean is there, so an initialised bean comes first ({@code CamelContextConfiguration} would come too late).
 */
@Component
class RoutesCheck implements InitializingBean {

    /** The routes without which a customer's message is not answered. More are welcome, fewer are not. */
    static final List<String> EXPECTED = List.of(
            "webhook-verify",
            "webhook-receive",
            "webhook-split",
            "conversation-receive",
            "reply-turn",
            "delivery-send",
            "delivery-status",
            "dead-letter-store",
            "sweep-conversations",
            "onboarding-work",
            "token-refresh",
            "sweep-signups");

    private final Path folder;

    RoutesCheck(RoutesSettings settings) {
        folder = settings.routesDir();
    }

    @Override
    public void afterPropertiesSet() {
        var problems = problemsIn(folder);
        if (!problems.isEmpty()) {
            throw new UnfitRoutes(folder, problems);
        }
    }

    /** One sentence for each thing that is wrong; empty when the service may start. */
    static List<String> problemsIn(Path folder) {
        var found = RouteDefinitions.in(folder);
        var problems = new ArrayList<>(found.problems());
        if (problems.isEmpty()) {
            problems.addAll(duplicates(found));
            problems.addAll(missing(found));
            problems.addAll(unknownConfigurations(found));
        }
        return problems;
    }

    private static List<String> duplicates(RouteDefinitions found) {
        var seen = new HashSet<String>();
        return found.routeIds().stream()
                .filter(id -> !seen.add(id))
                .distinct()
                .map("the route id %s is used more than once"::formatted)
                .toList();
    }

    private static List<String> missing(RouteDefinitions found) {
        return EXPECTED.stream()
                .filter(id -> !found.routeIds().contains(id))
                .map("the route %s is missing"::formatted)
                .toList();
    }

    private static List<String> unknownConfigurations(RouteDefinitions found) {
        return found.usedConfigurations().stream()
                .filter(use -> !found.configurationIds().contains(use.configurationId()))
                .map(use -> "the route %s names the routeConfiguration %s, which no file defines"
                        .formatted(use.routeId(), use.configurationId()))
                .toList();
    }
}
