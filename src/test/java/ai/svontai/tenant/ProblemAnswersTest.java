package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;

class ProblemAnswersTest {

    private final ProblemAnswers answers = new ProblemAnswers();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void asksForAToken() throws Exception {
        answers.commence(new MockHttpServletRequest(), response, new BadCredentialsException("behind the door"));

        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(problem(401).path("title").asText()).isEqualTo("Unauthorized");
    }

    @Test
    void refusesATokenThatDoesNotOpenTheDoor() throws Exception {
        answers.handle(new MockHttpServletRequest(), response, new AccessDeniedException("behind the door"));

        assertThat(problem(403).path("title").asText()).isEqualTo("Forbidden");
    }

    private JsonNode problem(int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).doesNotContain("behind the door");
        var problem = new ObjectMapper().readTree(response.getContentAsString());
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).contains("token").endsWith(".");
        return problem;
    }
}
