package ai.svontai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Each rule of {@link ArchitectureTest} seen failing, on classes planted in {@code badhouse}. That package is not below
 * {@code ai.svontai}, else Spring would find its entity and settings in every test.
 */
class BadHouseTest {

    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("badhouse");

    @ParameterizedTest(name = "{1} breaks the rule")
    @MethodSource("rulesAndWhoBreaksThem")
    void ruleCatchesWhoBreaksIt(ArchRule rule, String culprit) {
        var result = rule.evaluate(BAD_HOUSE);

        assertThat(result.getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(culprit));
    }

    static Stream<Arguments> rulesAndWhoBreaksThem() {
        return Stream.of(
                arguments(HouseRules.JAVA_OPENS_NO_SOCKETS, "badhouse.delivery.Caller"),
                arguments(HouseRules.ROUTES_ARE_YAML, "badhouse.delivery.JavaRoutes"),
                arguments(HouseRules.BEANS_DO_NOT_SEE_CAMEL, "badhouse.delivery.Sender"),
                arguments(HouseRules.VOCABULARY_IS_PLAIN, "badhouse.whatsapp.Wamid"),
                arguments(HouseRules.NO_FIELD_INJECTION, "badhouse.delivery.Injected"),
                arguments(HouseRules.NO_STANDARD_STREAMS, "badhouse.delivery.Talker"),
                arguments(HouseRules.TIME_COMES_FROM_THE_CLOCK, "badhouse.delivery.Watch"),
                arguments(HouseRules.NOBODY_KNOWS_THE_SIMULATOR, "badhouse.delivery.Cheat"),
                arguments(HouseRules.ENTITIES_STAY_INSIDE, "badhouse.delivery.Outbox"),
                arguments(HouseRules.SETTINGS_ARE_SETTINGS, "badhouse.delivery.Configuration"),
                arguments(HouseRules.ROOMS_HAVE_SUBJECTS, "badhouse.common.Things"),
                arguments(HouseRules.CLASSES_HAVE_SUBJECTS, "badhouse.delivery.DeliveryService"),
                arguments(HouseRules.QUESTIONS_HAVE_ONE_NAME, "badhouse.delivery.Riddle"),
                arguments(RoomRule.below("badhouse"), "badhouse.common"));
    }

    @Test
    void everyWayToReadTheSystemsClockIsCaught() {
        var watch = new ClassFileImporter().importPackages("badhouse.delivery");

        var details = HouseRules.TIME_COMES_FROM_THE_CLOCK
                .evaluate(watch)
                .getFailureReport()
                .getDetails();

        assertThat(details).hasSize(6);
    }

    @Test
    void undeclaredImportIsCaught() {
        var modules = ApplicationModules.of("badhouse", new ImportOption.OnlyIncludeTests());

        assertThat(modules.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("'delivery'", "'webhook'"));
    }
}
