package ai.svontai.routes;

import java.util.List;
import java.util.stream.Stream;

/** The house rules for {@code routes/}, all of them. */
final class RouteRules {

    static final List<Rule> ALL = Stream.of(
                    CamelRules.ALL,
                    NotationRules.ALL,
                    NameRules.ALL,
                    FailureRules.ALL,
                    DirectRules.ALL,
                    QueueRules.ALL,
                    HttpRules.ALL,
                    StepRules.ALL)
            .flatMap(List::stream)
            .toList();

    private RouteRules() {}

    static List<Rule.Violation> violations(RouteFolder folder) {
        return ALL.stream().flatMap(rule -> rule.violations(folder).stream()).toList();
    }
}
