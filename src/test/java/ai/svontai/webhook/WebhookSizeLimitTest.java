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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebhookSizeLimitTest {

    private static final String PATH = "/webhooks/whatsapp";

    private final WebhookSizeLimit limit = new WebhookSizeLimit(Webhooks.settings("secret", "")); // 100 bytes
    private final MockFilterChain chain = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100})
    void passesTheSameBytesOn(int length) throws Exception {
        var body = "é".repeat(length).getBytes(ISO_8859_1);

        limit.doFilter(request("POST", PATH, body), response, chain);

        assertThat(passed().getInputStream().readAllBytes()).isEqualTo(body);
        assertThat(passed().getContentLengthLong()).isEqualTo(length);
        assertThat(passed().getContentLength()).isEqualTo(length);
    }

    @Test
    void passesAChunkedBodyOnByteForByte() throws Exception {
        var body = "{\"body\":\"\u015F\"}".getBytes(UTF_8);

        limit.doFilter(chunked(body), response, chain);

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
        limit.doFilter(request("POST", path, new byte[101]), response, chain);

        refused();
    }

    @Test
    void refusesABodyThatDoesNotSayHowLongItIs() throws Exception {
        limit.doFilter(chunked(new byte[101]), response, chain);

        refused();
    }

    @Test
    void refusesABodyThatIsLongerThanItSays() throws Exception {
        var liar = new MockHttpServletRequest("POST", PATH) {
            @Override
            public long getContentLengthLong() {
                return 5;
            }
        };
        liar.setServletPath(PATH);
        liar.setContent(new byte[101]);

        limit.doFilter(liar, response, chain);

        refused();
    }

    @Test
    void readsNothingOfABodyThatSaysItIsTooLong() throws Exception {
        var request = request("POST", PATH, new byte[101]);

        limit.doFilter(request, response, chain);

        assertThat(request.getInputStream().readAllBytes()).hasSize(101);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET , /webhooks/whatsapp
            PUT , /webhooks/whatsapp
            POST, /conversations
            POST, /
            """)
    void leavesOtherRequestsAlone(String method, String path) throws Exception {
        var request = request(method, path, new byte[101]);

        limit.doFilter(request, response, chain);

        assertThat(passed()).isSameAs(request);
    }

    /** A container decodes the servlet path and takes parameters off; the filter must look at that and not at the URI. */
    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/%77hatsapp", "/webhooks;a=b/whatsapp", "//webhooks/whatsapp"})
    void cannotBePassedByAnotherSpelling(String uri) throws Exception {
        var request = request("POST", PATH, new byte[101]);
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

    private static MockHttpServletRequest request(String method, String path, byte[] body) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContent(body);
        return request;
    }

    private static MockHttpServletRequest chunked(byte[] body) {
        var request = new MockHttpServletRequest("POST", PATH) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setServletPath(PATH);
        request.setContent(body);
        return request;
    }
}
