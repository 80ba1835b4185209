package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TokenSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Room.class);

    @ParameterizedTest
    @ValueSource(strings = {"svontai.token.keyset=", "svontai.token.keyset=${A:}", "svontai.elsewhere=1"})
    void doesNotStartWithoutAKeysetAndSaysHowToMakeOne(String property) {
        service.withPropertyValues(property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("SVONTAI_TOKEN_KEYSET is empty: make one with bin/new-env"));
    }

    @EnableConfigurationProperties(TokenSettings.class)
    static class Room {}
}
