package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GraphVersionsTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final GraphVersions versions = with(meters);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"v25.0", "", "garbage v24.0"})
    void hasNothingToSayWhileMetaKnowsOurs(String answered) {
        versions.note(answered);

        assertThat(versions.answered()).isEmpty();
        assertThat(meters.find("svontai.graph.version.differs").counter()).isNull();
    }

    @Test
    void saysOnceWhatToDoWhenMetaAnswersInAnother(CapturedOutput log) {
        versions.note("v26.0");
        versions.note("v26.0");

        assertThat(versions.answered()).contains("v26.0");
        assertThat(versions.requested()).isEqualTo("v25.0");
        assertThat(meters.get("svontai.graph.version.differs")
                        .tag("answered", "v26.0")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(log.getOut()).containsOnlyOnce("then set GRAPH_API_VERSION=v26.0 or a newer one");
    }

    @Test
    void forgetsItWhenMetaAnswersInOursAgain() {
        versions.note("v26.0");
        versions.note("v25.0");

        assertThat(versions.answered()).isEmpty();
    }

    private static GraphVersions with(MeterRegistry meters) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("meters", meters);
        return new GraphVersions(
                new GraphSettings(URI.create("http://meta"), 20, Duration.ofSeconds(5), "v25.0"),
                beans.getBeanProvider(MeterRegistry.class));
    }
}
