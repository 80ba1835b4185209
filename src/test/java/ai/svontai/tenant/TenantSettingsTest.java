package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TenantSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Room.class);

    @Test
    void takesASecretOf32Characters() {
        service.withPropertyValues("svontai.tenant.jwt-secret=" + "s".repeat(32))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            svontai.tenant.jwt-secret=                                , SVONTAI_JWT_SECRET is empty: set it
            svontai.tenant.jwt-secret=${A:}                           , SVONTAI_JWT_SECRET is empty: set it
            svontai.tenant.jwt-secret=0123456789012345678901234567890 , SVONTAI_JWT_SECRET is shorter than the 32 characters
            """)
    void doesNotStartWithoutAGoodSecretAndSaysWhichVariableToSet(String property, String message) {
        service.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @EnableConfigurationProperties(TenantSettings.class)
    static class Room {}
}
