package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.actuate.health.Status;

class CircuitBreakersTest {

    private static final GraphRequest ONE = GraphRequest.post("1/messages", "token", Map.of());
    private static final GraphRequest OTHER = GraphRequest.post("2/messages", "token", Map.of());
    private static final int WINDOW = 4;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private CircuitBreakers breakers;
    private GraphVersions versions;

    @BeforeEach
    void begin() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("meters", meters);
        var settings = new GraphSettings(URI.create("http://meta"), WINDOW, Duration.ofHours(1), "v25.0");
        breakers = new CircuitBreakers(settings, beans.getBeanProvider(MeterRegistry.class));
        versions = new GraphVersions(settings, beans.getBeanProvider(MeterRegistry.class));
    }

    @Test
    void stopsAskingForANumberThatOnlyFails() {
        fail(ONE, 131000, WINDOW);

        assertThatExceptionOfType(GraphException.class)
                .isThrownBy(() -> breakers.enter(ONE))
                .matches(failure -> failure.failure() == GraphFailure.CIRCUIT_OPEN);
        assertThatCode(() -> breakers.enter(OTHER)).doesNotThrowAnyException();
        assertThat(breakers.openNumbers()).isOne();
        assertThat(new GraphHealth(breakers, versions).health().getStatus()).isEqualTo(GraphHealth.ATTENTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 503, 131016, 133004})
    void stopsAskingMetaWhenMetaItselfFails(int code) {
        fail(ONE, code, WINDOW);

        assertThatExceptionOfType(GraphException.class).isThrownBy(() -> breakers.enter(OTHER));
        assertThat(breakers.isHostOpen()).isTrue();
        assertThat(breakers.openNumbers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 104, 2500})
    void goesOnAskingForOthersWhenOurSettingsAreToBlame(int code) {
        fail(ONE, code, WINDOW);

        assertThatExceptionOfType(GraphException.class).isThrownBy(() -> breakers.enter(ONE));
        assertThatCode(() -> breakers.enter(OTHER)).doesNotThrowAnyException();
        assertThat(breakers.isHostOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {190, 130429, 131047, 131026, 100})
    void hearsANoAsAnAnswer(int code) {
        fail(ONE, code, WINDOW * 2);

        assertThatCode(() -> breakers.enter(ONE)).doesNotThrowAnyException();
        assertThat(new GraphHealth(breakers, versions).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void forgivesWhatIsRare() {
        for (int call = 0; call < 10; call++) {
            fail(ONE, 131000, 1);
            for (int answered = 1; answered < WINDOW; answered++) {
                breakers.enter(ONE);
                breakers.succeeded(ONE);
            }
        }

        assertThatCode(() -> breakers.enter(ONE)).doesNotThrowAnyException();
    }

    @Test
    void isMeasured() {
        fail(ONE, 131000, WINDOW);

        assertThat(meters.get("resilience4j.circuitbreaker.state")
                        .tags("name", "1", "state", "open")
                        .gauge()
                        .value())
                .isOne();
    }

    private void fail(GraphRequest request, int code, int times) {
        for (int call = 0; call < times; call++) {
            breakers.enter(request);
            var failure = code < 1000 && code != 190 && code != 100 ? GraphFailure.RETRY : GraphErrors.sort(code);
            breakers.failed(request, new GraphException(failure, code, 400, "failed", null));
        }
    }
}
