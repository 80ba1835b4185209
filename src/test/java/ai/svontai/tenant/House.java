package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import java.io.UnsupportedEncodingException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The doors of the service without the service: behind each of them somebody says who has come in. */
final class House {

    private final MockMvc doors;
    private final MeterRegistry meters;

    private House(AnnotationConfigServletWebApplicationContext context) {
        doors = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        meters = context.getBean(MeterRegistry.class);
    }

    /** With the secret of {@link SomeSettings}, unless a change takes it away. */
    @SuppressWarnings("resource") // lives as long as the tests
    static House with(String... changes) {
        var context = new AnnotationConfigServletWebApplicationContext();
        context.setServletContext(new MockServletContext());
        new ConfigDataApplicationContextInitializer().initialize(context);
        TestPropertyValues.of("svontai.tenant.jwt-secret=" + SomeSettings.SECRET)
                .and(changes)
                .applyTo(context);
        context.register(Rooms.class);
        context.refresh();
        return new House(context);
    }

    /** @param headers names and values by turns */
    MockHttpServletResponse answer(String method, String path, String token, String... headers) {
        return answerFrom("192.0.2.1", method, path, token, headers);
    }

    MockHttpServletResponse answerFrom(String from, String method, String path, String token, String... headers) {
        var request = request(HttpMethod.valueOf(method), path).with(raw -> {
            raw.setRemoteAddr(from);
            return raw;
        });
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return doors.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    double refusals(String reason) {
        return meters.counter("svontai.refusals", "reason", reason).count();
    }

    static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertProblem(int status, String detail, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        try {
            var problem = new ObjectMapper().readTree(text(answer));
            assertThat(problem.path("type").asText()).isEqualTo("about:blank");
            assertThat(problem.path("title").asText()).isNotEmpty();
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("detail").asText()).contains(detail).endsWith(".");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @EnableConfigurationProperties(TenantSettings.class)
    @Import({Caller.class, Doors.class, Limits.class, ProblemAnswers.class, TokenCheck.class, TokenReader.class})
    static class Rooms {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        RouterFunction<ServerResponse> somebody(Caller caller) {
            return RouterFunctions.route(
                    RequestPredicates.all(),
                    request -> ServerResponse.ok()
                            .body("%s of %s"
                                    .formatted(
                                            caller.name(),
                                            request.path().startsWith("/api/t") ? caller.tenant() : "")));
        }
    }
}
