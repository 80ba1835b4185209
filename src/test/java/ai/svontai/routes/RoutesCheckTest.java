package ai.svontai.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class RoutesCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void folderHoldsEveryExpectedRoute() throws IOException {
        write("errors.camel.yaml", "- routeConfiguration: {id: queue-worker}\n");
        write(
                "all.camel.yaml",
                RoutesCheck.EXPECTED.stream().map(id -> route(id)).collect(Collectors.joining()));
    }

    @Test
    void findsNothingWrongWithACompleteFolder() {
        assertThat(RoutesCheck.problemsIn(folder)).isEmpty();
    }

    @Test
    void looksIntoFoldersBelow() throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Files.move(folder.resolve("all.camel.yaml"), folder.resolve("below/all.camel.yaml"));

        assertThat(RoutesCheck.problemsIn(folder)).isEmpty();
    }

    @Test
    void missesTheFolder() {
        assertThat(RoutesCheck.problemsIn(folder.resolve("elsewhere")))
                .singleElement()
                .asString()
                .endsWith("elsewhere does not exist");
    }

    @Test
    void missesFiles() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("webhook.yaml"), route("webhook-receive"));

        assertThat(RoutesCheck.problemsIn(empty)).singleElement().asString().endsWith("empty has no file *.camel.yaml");
    }

    @Test
    void namesTheFileAndLineThatAreNotYaml() throws IOException {
        write("broken.camel.yaml", "- route:\n    id: \"half\n");

        assertThat(RoutesCheck.problemsIn(folder))
                .singleElement()
                .asString()
                .startsWith("the file broken.camel.yaml is not YAML: ")
                .endsWith("in line 3");
    }

    @Test
    void refusesAKeyThatIsWrittenTwice() throws IOException {
        write("twice.camel.yaml", "- route:\n    id: a\n    id: b\n");

        assertThat(RoutesCheck.problemsIn(folder))
                .singleElement()
                .asString()
                .isEqualTo("the file twice.camel.yaml is not YAML: found duplicate key id in line 3");
    }

    @Test
    void refusesAFileThatIsNoListOfRoutes() throws IOException {
        write("empty.camel.yaml", "# nothing yet\n");

        assertThat(RoutesCheck.problemsIn(folder))
                .containsExactly("the file empty.camel.yaml does not hold a list of routes");
    }

    @Test
    void missesAnExpectedRoute() throws IOException {
        write("all.camel.yaml", route("webhook-receive"));

        assertThat(RoutesCheck.problemsIn(folder))
                .hasSize(RoutesCheck.EXPECTED.size() - 1)
                .contains("the route reply-turn is missing", "the route dead-letter-store is missing");
    }

    @Test
    void findsARuleForFailuresThatNoFileDefines() throws IOException {
        write("more.camel.yaml", "- route: {id: more-work, routeConfigurationId: 'queue-worker, queue-wroker'}\n");

        assertThat(RoutesCheck.problemsIn(folder))
                .containsExactly(
                        "the route more-work names the routeConfiguration queue-wroker, which no file defines");
    }

    @Test
    void findsARouteIdThatIsUsedTwice() throws IOException {
        write("more.camel.yaml", route("reply-turn"));

        assertThat(RoutesCheck.problemsIn(folder)).containsExactly("the route id reply-turn is used more than once");
    }

    @Test
    void serviceStartsWithACompleteFolder() {
        starting(folder).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void startFailsWithWhatToDo() {
        starting(folder.resolve("elsewhere")).run(context -> {
            var analysis = new UnfitRoutesAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription()).contains("elsewhere does not exist");
            assertThat(analysis.getAction()).contains("svontai.routes-dir", "SVONTAI_ROUTES_DIR");
        });
    }

    @Test
    void startFailsWithASentenceInsteadOfAStackTrace(CapturedOutput output) {
        var application = new SpringApplicationBuilder(Settings.class, RoutesCheck.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--svontai.routes-dir=" + folder.resolve("elsewhere")))
                .hasRootCauseInstanceOf(UnfitRoutes.class);

        assertThat(output).contains("APPLICATION FAILED TO START", "elsewhere does not exist", "Action:");
    }

    @Test
    void looksIntoTheFolderRoutesUnlessToldOtherwise() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .run(context -> assertThat(context.getBean(RoutesSettings.class).routesDir())
                        .isEqualTo(Path.of("routes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SVONTAI_ROUTES_DIR", "SVONTAI_ROUTESDIR"})
    void folderIsSetByTheEnvironment(String variable) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.of(variable, folder.toString())));

        var settings =
                Binder.get(environment).bind("svontai", RoutesSettings.class).get();

        assertThat(settings.routesDir()).isEqualTo(folder);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static String route(String id) {
        return "- route: {id: %s, routeConfigurationId: queue-worker}%n".formatted(id);
    }

    private static ApplicationContextRunner starting(Path folder) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, RoutesCheck.class)
                .withPropertyValues("svontai.routes-dir=" + folder);
    }

    @EnableConfigurationProperties(RoutesSettings.class)
    static class Settings {}
}
