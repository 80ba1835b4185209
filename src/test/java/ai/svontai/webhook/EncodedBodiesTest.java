package ai.svontai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;

class EncodedBodiesTest {

    private final BodyLimit limit = new BodyLimit(Webhooks.settings("secret", "")); // 100 bytes
    private final MockFilterChain chain = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST, /webhooks/whatsapp   , gzip
            POST, /whatsapp/webhook    , GZIP
            POST, /api/templates/sync  , deflate
            POST, /operator/messages   , 'identity, gzip'
            GET , /webhooks/whatsapp   , br
            """)
    void refusesWhatIsCompressed(String method, String path, String encoding) throws Exception {
        var request = Requests.of(method, path, new byte[0]);
        request.addHeader("Content-Encoding", encoding);

        limit.doFilter(request, response, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(415);
        assertThat(response.getContentAsString()).contains("without Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "Identity"})
    void takesWhatSaysThatItIsNot(String encoding) throws Exception {
        var request = Requests.of("POST", "/webhooks/whatsapp", new byte[5]);
        request.addHeader("Content-Encoding", encoding);

        limit.doFilter(request, response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }
}
