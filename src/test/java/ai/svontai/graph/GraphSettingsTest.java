package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GraphSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Room.class)
            .withPropertyValues("svontai.graph.base-url=https://graph.facebook.com");

    @Test
    void takesAVersionOfTheGraphApi() {
        service.withPropertyValues("svontai.graph.version=v25.0")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.0", "v25", "v25.0/", "latest", ""})
    void doesNotStartWithAVersionThatMetaWouldNotKnow(String version) {
        service.withPropertyValues("svontai.graph.version=" + version)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("GRAPH_API_VERSION is not a version like v25.0"));
    }

    @EnableConfigurationProperties(GraphSettings.class)
    static class Room {}
}
