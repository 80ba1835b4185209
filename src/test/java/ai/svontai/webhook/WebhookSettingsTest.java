package ai.svontai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WebhookSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Room.class)
            .withPropertyValues("svontai.webhook.app-secret=new", "svontai.webhook.verify-token=token");

    @Test
    void takesAsMuchAsMetaSendsAndOneSecret() {
        service.run(context -> {
            var settings = context.getBean(WebhookSettings.class);
            assertThat(settings.appSecrets()).containsExactly("new");
            assertThat(settings.mostBytes().toBytes()).isGreaterThan(3_000_000);
        });
    }

    @Test
    void knowsBothSecretsWhileTheyChange() {
        service.withPropertyValues("svontai.webhook.previous-app-secret=old")
                .run(context -> assertThat(
                                context.getBean(WebhookSettings.class).appSecrets())
                        .containsExactly("new", "old"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            svontai.webhook.app-secret=      , META_APP_SECRET is empty: copy it from the app's dashboard
            svontai.webhook.app-secret=${A:} , META_APP_SECRET is empty: copy it from the app's dashboard
            svontai.webhook.verify-token=    , WEBHOOK_VERIFY_TOKEN is empty: choose one
            """)
    void doesNotStartWithoutASecretAndSaysWhichVariableToSet(String property, String message) {
        service.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @EnableConfigurationProperties(WebhookSettings.class)
    static class Room {}
}
