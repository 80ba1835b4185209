package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {

    private static final String PATH = "/webhooks/whatsapp";

    private final BodyLimit limit = new BodyLimit(Webhooks.settings("secret", "")); // 100 bytes
    private final MockFilterChain chain = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100})
    void passesTheSameBytesOn(int length) throws Exception {
        var body = "é".repeat(length).getBytes(ISO_8859_1);

        limit.doFilter(Requests.of("POST", PATH, body), response, chain);

        assertThat(passed().getInputStream().readAllBytes()).isEqualTo(body);
        assertThat(passed().getContentLengthLong()).isEqualTo(length);
        assertThat(passed().getContentLength()).isEqualTo(length);
    }

    @Test
    void passesAChunkedBodyOnByteForByte() throws Exception {
        var body = "{\"body\":\"\u015F\"}".getBytes(UTF_8);

        limit.doFilter(Requests.saying(-1, "POST", PATH, body), response, chain);

        var stream = passed().getInputStream();
        assertThat(stream.isFinished()).isFalse();
        assertThat(stream.read()).isEqualTo('{');
        assertThat(stream.readAllBytes()).hasSize(body.length - 1);
        assertThat(stream.isFinished()).isTrue();
        assertThat(stream.isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/whatsapp/webhook"})
    void refusesOneByteTooMuchAtBothAddresses(String path) throws Exception {
        limit.doFilter(Requests.of("POST", path, new byte[101]), response, chain);

        refused();
    }

    @Test
    void refusesABodyThatDoesNotSayHowLongItIs() throws Exception {
        limit.doFilter(Requests.saying(-1, "POST", PATH, new byte[101]), response, chain);

        refused();
    }

    @Test
    void refusesABodyThatIsLongerThanItSays() throws Exception {
        limit.doFilter(Requests.saying(5, "POST", PATH, new byte[101]), response, chain);

        refused();
    }

    @Test
    void readsNothingOfABodyThatSaysItIsTooLong() throws Exception {
        var request = Requests.of("POST", PATH, new byte[101]);

        limit.doFilter(request, response, chain);

        assertThat(request.getInputStream().readAllBytes()).hasSize(101);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PUT   , /webhooks/whatsapp
            POST  , /operator/send-message
            DELETE, /api/nothing
            """)
    void leavesOtherBodiesWhatTheyAre(String method, String path) throws Exception {
        var request = Requests.of(method, path, "{\"content\":\"\u015F\"}".getBytes(UTF_8));
        request.setContentType("application/json");

        limit.doFilter(request, response, chain);

        assertThat(passed().getContentType()).isEqualTo("application/json");
        assertThat(passed().getReader().readLine()).isEqualTo("{\"content\":\"\u015F\"}");
        assertThat(passed().getContentLength()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void refusesMoreThanAnEditedLetterNeeds(String method) throws Exception {
        limit.doFilter(
                Requests.saying(-1, method, "/api/dead-letters/1/replay", new byte[4 * 1024 * 1024 + 1]),
                response,
                chain);

        refused();
    }

    @Test
    void takesWhatAnEditedLetterNeeds() throws Exception {
        limit.doFilter(
                Requests.saying(-1, "POST", "/api/dead-letters/1/replay", new byte[4 * 1024 * 1024]), response, chain);

        assertThat(passed().getInputStream().readAllBytes()).hasSize(4 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET    , /webhooks/whatsapp
            GET    , /whatsapp/webhook
            GET    , /api/onboarding/whatsapp/callback
            HEAD   , /connect/index.html
            OPTIONS, /api/templates
            """)
    void refusesABodyWhereNoneBelongs(String method, String path) throws Exception {
        limit.doFilter(Requests.saying(-1, method, path, new byte[1]), response, chain);
        refused();

        var silent = new MockFilterChain();
        limit.doFilter(Requests.saying(-1, method, path, new byte[0]), new MockHttpServletResponse(), silent);
        assertThat(silent.getRequest()).isNotNull();
    }

    @Test
    void leavesTheSimulatorAlone() throws Exception {
        var request = Requests.of("POST", "/simulator/dialog", new byte[101]);

        limit.doFilter(request, response, chain);

        assertThat(passed()).isSameAs(request);
    }

    /** A container decodes the servlet path and takes parameters off; the filter must look at that and not at the URI. */
    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/%77hatsapp", "/webhooks;a=b/whatsapp", "//webhooks/whatsapp"})
    void cannotBePassedByAnotherSpelling(String uri) throws Exception {
        var request = Requests.of("POST", PATH, new byte[101]);
        request.setRequestURI(uri);

        limit.doFilter(request, response, chain);

        refused();
    }

    private void refused() throws Exception {
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getHeader("Connection")).isEqualTo("close");
        assertThat(response.getContentAsString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413}");
    }

    private HttpServletRequest passed() {
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
