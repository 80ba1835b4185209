package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RealGraphGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.facebook.com",
                "https://localhost.evil.example/graph",
                "http://10.0.0.1:8080",
                "graph.facebook.com"
            })
    void stopsAServiceThatWouldSpeakToSomebodyElse(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RealGraphGuard(new MockEnvironment().withProperty(RealGraphGuard.KEY, url)))
                .withMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/simulator/graph",
                "http://127.0.0.1:1",
                "http://[::1]:8080",
                "http://graph.localhost"
            })
    void letsAServiceSpeakToThisMachine(String url) {
        assertThatNoException()
                .isThrownBy(() -> new RealGraphGuard(new MockEnvironment().withProperty(RealGraphGuard.KEY, url)));
    }

    @Test
    void saysNothingWhereNoGraphIsNamed() {
        assertThatNoException().isThrownBy(() -> new RealGraphGuard(new MockEnvironment()));
    }
}
