package ai.svontai;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.graph.GraphApp;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;

/** The seven names of the environment's variables that installations already use: they and no others reach the settings. */
class EnvironmentNamesTest {

    private static final Map<String, Object> VARIABLES = Map.of(
            "META_APP_ID", "123456789012345",
            "META_APP_SECRET", "secret-of-the-environment",
            "META_REDIRECT_URI", "https://example.com/api/onboarding/whatsapp/callback",
            "META_CONFIG_ID", "543210987654321",
            "GRAPH_API_VERSION", "v26.0",
            "WEBHOOK_PUBLIC_URL", "https://example.com/",
            "WEBHOOK_VERIFY_TOKEN", "verify-token-of-the-environment");

    @ParameterizedTest
    @CsvSource({
        "META_APP_ID, graph.GraphAppSettings, id",
        "META_APP_SECRET, graph.GraphAppSettings, secret",
        "META_APP_SECRET, webhook.WebhookSettings, appSecret",
        "META_REDIRECT_URI, onboarding.OnboardingSettings, redirectUri",
        "META_CONFIG_ID, onboarding.OnboardingSettings, configId",
        "GRAPH_API_VERSION, graph.GraphSettings, version",
        "WEBHOOK_PUBLIC_URL, onboarding.OnboardingSettings, publicUrl",
        "WEBHOOK_VERIFY_TOKEN, webhook.WebhookSettings, verifyToken"
    })
    void reachTheSettings(String variable, String settings, String component) {
        started(VARIABLES)
                .run(context -> assertThat(read(context, settings, component)).isEqualTo(VARIABLES.get(variable)));
    }

    @Test
    void reachWhatIsMadeOfTheSettings() {
        started(VARIABLES).run(context -> {
            var app = context.getBean(GraphApp.class);
            assertThat(app.id()).isEqualTo(VARIABLES.get("META_APP_ID"));
            assertThat(app.secret()).isEqualTo(VARIABLES.get("META_APP_SECRET"));
            assertThat(read(context, "onboarding.OnboardingSettings", "webhookUrl"))
                    .isEqualTo("https://example.com/webhooks/whatsapp");
        });
    }

    /** Whoever has none of these for the sign-up starts all the same, and in a version that lives. */
    @Test
    void areNeededOnlyWhereWebhooksAre() {
        started(Map.of("META_APP_SECRET", "secret", "WEBHOOK_VERIFY_TOKEN", "verify"))
                .run(context -> {
                    assertThat(read(context, "graph.GraphSettings", "version")).isEqualTo("v25.0");
                    assertThat(read(context, "onboarding.OnboardingSettings", "redirectUri"))
                            .isEqualTo("");
                });
        started(Map.of())
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("META_APP_SECRET is empty")
                        .hasStackTraceContaining("WEBHOOK_VERIFY_TOKEN is empty"));
    }

    private static Object read(AssertableApplicationContext context, String settings, String component) {
        return Objects.requireNonNull(ReflectionTestUtils.invokeMethod(context.getBean(type(settings)), component));
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName("ai.svontai." + name, null);
    }

    private static ApplicationContextRunner started(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withInitializer(context -> replaceEnvironment(context.getEnvironment(), variables))
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class))
                .withUserConfiguration(Binding.class, type("graph.GraphApps"));
    }

    private static void replaceEnvironment(ConfigurableEnvironment environment, Map<String, Object> variables) {
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
    }

    @ConfigurationPropertiesScan({"ai.svontai.graph", "ai.svontai.onboarding", "ai.svontai.webhook"})
    static class Binding {}
}
