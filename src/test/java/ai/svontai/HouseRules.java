package ai.svontai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.net.URL;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;

/**
 * The rules for classes. A rule about a room that is not there yet finds no classes and must not fail for that; that it
 * would catch something is shown on the bad house.
 */
final class HouseRules {

    private static final String SIMULATOR = "..simulator..";
    private static final List<Class<?>> CAMELS_HANDS = List.of(
            CamelContext.class,
            ConsumerTemplate.class,
            Exchange.class,
            FluentProducerTemplate.class,
            Message.class,
            Processor.class,
            ProducerTemplate.class);

    static final ArchRule JAVA_OPENS_NO_SOCKETS = noClasses()
            .that()
            .resideOutsideOfPackage(SIMULATOR)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net.http..",
                            "com.sun.net.httpserver..",
                            "okhttp3..",
                            "org.apache.hc..",
                            "org.springframework.web.client..",
                            "org.springframework.web.reactive.function.client..")
                    .or(assignableTo(java.net.Socket.class))
                    .or(assignableTo(java.net.ServerSocket.class))
                    .or(assignableTo(java.net.URLConnection.class)))
            .orShould()
            .callMethod(URL.class, "openStream")
            .because("whatever leaves the process leaves through a route, where it is seen, retried and mocked;"
                    + " the simulator plays Meta, who is outside and calls us");

    static final ArchRule ROUTES_ARE_YAML =
            noClasses().should().beAssignableTo(RoutesBuilder.class).because("routes live in routes/");

    static final ArchRule BEANS_DO_NOT_SEE_CAMEL = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Camel's exchange, templates or context",
                    (JavaClass type) -> CAMELS_HANDS.stream().anyMatch(type::isAssignableTo)))
            .because(
                    "a bean takes plain parameters (bound with @Body, @Header, @Variable if need be) and returns a value;"
                            + " the route decides where it goes");

    static final ArchRule VOCABULARY_IS_PLAIN = noClasses()
            .that()
            .resideInAPackage("..whatsapp..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.camel..", "jakarta.persistence..", "org.springframework..")
                            .and(DescribedPredicate.not(resideInAnyPackage("org.springframework.modulith.."))))
            .because("WhatsApp's nouns outlive our frameworks");

    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
            "what a bean needs stands in its constructor");

    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(DescribedPredicate.not(simpleNameEndingWith("Application")))
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe("reads the system's clock", HouseRules::readsTheSystemClock))
            .because("a test must be able to set the time; only the application makes the Clock");

    static final ArchRule NOBODY_KNOWS_THE_SIMULATOR = noClasses()
            .that()
            .resideOutsideOfPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SIMULATOR)
            .because("the service must not know whether Meta is real");

    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("values cross walls, entities do not");

    static final ArchRule SETTINGS_ARE_SETTINGS = classes()
            .that()
            .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
            .should()
            .beRecords()
            .andShould()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Settings")
            .allowEmptyShould(true)
            .because("a room's settings are one record of its own");

    static final ArchRule ROOMS_HAVE_SUBJECTS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..",
                    "..config..",
                    "..dto..",
                    "..helper..",
                    "..impl..",
                    "..model..",
                    "..service..",
                    "..util..",
                    "..utils..")
            .because("a room is named after what it is about");

    static final ArchRule CLASSES_HAVE_SUBJECTS = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Impl|Utils?)")
            .because("a bean is the noun that it looks after, or the thing that it does");

    static final ArchRule QUESTIONS_HAVE_ONE_NAME = classes()
            .that()
            .arePublic()
            .should(new ArchCondition<JavaClass>("not have both isX() and x(…)") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethods().stream()
                            .filter(method -> method.getName().matches("is[A-Z].*")
                                    && method.getRawParameterTypes().isEmpty())
                            .map(method -> method.getName().substring(2, 3).toLowerCase(Locale.ROOT)
                                    + method.getName().substring(3))
                            .filter(name -> type.getMethods().stream()
                                    .anyMatch(method -> method.getName().equals(name)))
                            .forEach(name -> events.add(SimpleConditionEvent.violated(
                                    type, "%s has both a question and a method %s".formatted(type.getName(), name))));
                }
            })
            .because("in a route ${body.isX} may then mean either, as the JVM lists them; Camel refuses to choose");

    private static final Set<String> CLOCK_READERS = Set.of("currentTimeMillis", "now");

    private HouseRules() {}

    private static boolean readsTheSystemClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var parameters = call.getTarget().getRawParameterTypes();
        if (owner.isEquivalentTo(Date.class)) {
            return call.getName().equals("<init>") && parameters.isEmpty();
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return call.getName().startsWith("system");
        }
        var isTime =
                owner.isEquivalentTo(System.class) || owner.getPackageName().equals("java.time");
        return isTime
                && CLOCK_READERS.contains(call.getName())
                && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
