package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "svontai.token.refresh-before=2d, refresh-before is less than 6d",
        "svontai.token.refresh-before=60d, refresh-before is more than 50d",
        "svontai.token.refresh-every=1s, refresh-every is less than 1m",
        "svontai.token.refresh-every=30d, refresh-every is more than 7d"
    })
    void doesNotStartWithTimesThatLoseTokens(String property, String said) {
        service.withPropertyValues("svontai.token.keyset={}", property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(said));
    }

    @EnableConfigurationProperties(TokenSettings.class)
    static class Room {}
}
