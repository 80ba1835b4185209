package ai.svontai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReplySettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Room.class)
            .withPropertyValues(
                    "svontai.reply.base-url=https://ai.example/v1",
                    "svontai.reply.model=model-1",
                    "svontai.reply.timeout=30000");

    @Test
    void needsNoKeyAndIsPatientTwice() {
        service.run(context -> {
            var settings = context.getBean(ReplySettings.class);
            assertThat(settings.apiKey()).isEmpty();
            assertThat(settings.retryDelays()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(30));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            svontai.reply.base-url=     , SVONTAI_REPLY_BASE_URL is empty: set it
            svontai.reply.base-url=${A:}, SVONTAI_REPLY_BASE_URL is empty: set it
            svontai.reply.model=        , SVONTAI_REPLY_MODEL is empty: set it
            """)
    void doesNotStartWithoutAnAiAndSaysWhichVariableToSet(String property, String message) {
        service.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @EnableConfigurationProperties(ReplySettings.class)
    static class Room {}
}
