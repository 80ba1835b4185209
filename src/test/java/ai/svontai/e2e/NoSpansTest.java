package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;

/** The service makes no spans, so none can tell a secret. Whoever adds a tracer has to let {@link SecretScan} see them. */
class NoSpansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.micrometer.tracing.Tracer",
                "io.opentelemetry.api.OpenTelemetry",
                "brave.Tracing",
                "org.apache.camel.telemetry.Tracer",
                "org.apache.camel.tracing.Tracer",
                "org.apache.camel.observation.MicrometerObservationTracer"
            })
    void areMadeByNobody(String tracer) {
        assertThat(ClassUtils.isPresent(tracer, getClass().getClassLoader())).isFalse();
    }
}
