package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.routes.HttpEndpoints;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

class DoorRulesTest {

    @Test
    void theEndpointsAreFound() {
        assertThat(endpoints())
                .contains(
                        "GET /webhooks/whatsapp",
                        "POST /operator/takeover",
                        "GET /api/dead-letters/{id}",
                        "POST /api/templates/sync");
    }

    /** Whoever opens a new door says in {@link DoorRules} who may come in. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointHasARule(String endpoint) {
        var verbAndPath = endpoint.split(" ", 2);
        var request = new MockHttpServletRequest(verbAndPath[0], verbAndPath[1].replaceAll("\\{.+?}", "1"));

        assertThat(Stream.concat(
                        DoorRules.ALL.stream().filter(rule -> rule.matches(request)),
                        Stream.concat(DoorRules.OPEN.stream(), Stream.of(DoorRules.CALLBACK))
                                .filter(path -> PathPatternRequestMatcher.withDefaults()
                                        .matcher(path)
                                        .matches(request))))
                .isNotEmpty();
    }

    static Stream<String> endpoints() {
        return HttpEndpoints.of(Path.of("routes")).stream();
    }
}
