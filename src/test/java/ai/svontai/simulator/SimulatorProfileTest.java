package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

class SimulatorProfileTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Scanning.class);

    @Test
    void withoutItThereIsNoSimulator() {
        service.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(SimulatorSettings.class)
                .doesNotHaveBean(GraphController.class)
                .doesNotHaveBean(Agenda.class));
    }

    @Test
    void withItTheServiceHoldsTheSimulatorButNotItsApplication() {
        service.withPropertyValues("spring.profiles.active=simulator", "server.port=8123")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(GraphController.class)
                        .hasSingleBean(AiController.class)
                        .hasSingleBean(RealGraphGuard.class)
                        .doesNotHaveBean(SimulatorApplication.class)
                        .getBean(SimulatorSettings.class)
                        .hasFieldOrPropertyWithValue(
                                "webhookUrl", URI.create("http://localhost:8123/webhooks/whatsapp")));
    }

    @Test
    void withItAndTheRealGraphTheServiceDoesNotStart() {
        service.withPropertyValues(
                        "spring.profiles.active=simulator", "svontai.graph.base-url=https://graph.facebook.com")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("https://graph.facebook.com"));
    }

    /** Finds beans as the service does; no stereotype, so that nobody else finds it. */
    @ComponentScan
    @ConfigurationPropertiesScan
    static class Scanning {}
}
