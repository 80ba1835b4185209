package ai.svontai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house rules for classes. {@link BadHouseTest} shows each of them failing. */
@AnalyzeClasses(packagesOf = SvontaiApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(SvontaiApplication.class);
    private static final int MOST_LINES = 200;

    @ArchTest
    static final ArchRule javaOpensNoSockets = HouseRules.JAVA_OPENS_NO_SOCKETS;

    @ArchTest
    static final ArchRule routesAreYaml = HouseRules.ROUTES_ARE_YAML;

    @ArchTest
    static final ArchRule beansDoNotSeeCamel = HouseRules.BEANS_DO_NOT_SEE_CAMEL;

    /** Allowed to find nothing: the room may not be there yet. */
    @ArchTest
    static final ArchRule vocabularyIsPlain = HouseRules.VOCABULARY_IS_PLAIN.allowEmptyShould(true);

    @ArchTest
    static final ArchRule noFieldInjection = HouseRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noStandardStreams = HouseRules.NO_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule timeComesFromTheClock = HouseRules.TIME_COMES_FROM_THE_CLOCK;

    @ArchTest
    static final ArchRule nobodyKnowsTheSimulator = HouseRules.NOBODY_KNOWS_THE_SIMULATOR;

    /** Allowed to find nothing: a house without a table is in order. */
    @ArchTest
    static final ArchRule entitiesStayInside = HouseRules.ENTITIES_STAY_INSIDE;

    @ArchTest
    static final ArchRule settingsAreSettings = HouseRules.SETTINGS_ARE_SETTINGS;

    @ArchTest
    static final ArchRule roomsHaveSubjects = HouseRules.ROOMS_HAVE_SUBJECTS;

    @ArchTest
    static final ArchRule classesHaveSubjects = HouseRules.CLASSES_HAVE_SUBJECTS;

    @ArchTest
    static final ArchRule questionsHaveOneName = HouseRules.QUESTIONS_HAVE_ONE_NAME;

    @ArchTest
    static final ArchRule roomsSayWhatTheyImport = RoomRule.below("ai.svontai");

    @Test
    void roomsImportOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void writesTheModuleDiagrams() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
    }

    @Test
    void filesAreShortEnoughToHold() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as("lines of %s", file)
                            .hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }
}
