package ai.svontai.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house rules for {@code routes/}, read from the files themselves. That each rule really catches something is shown
 * by one bad file per rule.
 */
class RouteFilesTest {

    private static final Path ROUTES = Path.of("routes");
    static final Path GOOD = Path.of("src/test/resources/good-routes");
    private static final Path BAD = Path.of("src/test/resources/bad-routes");
    private static final Path PACKAGES = Path.of("src/main/java/ai/svontai");
    private static final Pattern FAULTS = Pattern.compile("# (\\d+) faults?: .+");

    @Test
    void routesFollowTheHouseRules() {
        var routes = real();

        assertThat(routes.routes()).as("routes in %s", ROUTES).isNotEmpty();
        assertThat(RouteRules.violations(routes)).isEmpty();
    }

    @Test
    void goodExamplesBreakNoRule() {
        assertThat(RouteRules.violations(good())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void badExampleIsCaughtByItsRuleAlone(String rule) throws IOException {
        var file = BAD.resolve(rule + ".camel.yaml");
        var routes = good().with(RouteFolder.RouteFile.read(file), room -> !room.equals("room"));

        var violations = RouteRules.violations(routes);

        assertThat(violations).extracting(Rule.Violation::rule).containsOnly(rule);
        assertThat(violations).hasSize(faultsIn(file));
    }

    @Test
    void everyRuleHasItsBadExampleAndEveryBadExampleItsRule() throws IOException {
        try (var files = Files.list(BAD)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".camel.yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(rules().toList());
        }
    }

    static Stream<String> rules() {
        return RouteRules.ALL.stream().map(Rule::name);
    }

    static RouteFolder real() {
        return RouteFolder.of(ROUTES, PACKAGES);
    }

    static RouteFolder good() {
        return new RouteFolder(RouteFolder.of(GOOD, PACKAGES).files(), room -> true);
    }

    /** The first line of a bad example counts its faults and says what they are. */
    private static int faultsIn(Path file) throws IOException {
        var firstLine = FAULTS.matcher(Files.readAllLines(file).getFirst());
        assertThat(firstLine.matches()).as("first line of %s", file).isTrue();
        return Integer.parseInt(firstLine.group(1));
    }
}
