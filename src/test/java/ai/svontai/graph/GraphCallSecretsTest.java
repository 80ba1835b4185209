package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret of a call stays where others look. */
class GraphCallSecretsTest {

    private static final String TOKEN = GraphCallRouteTest.TOKEN;
    private static final String PROOF = GraphCallRouteTest.PROOF;

    private final GraphRoad meta = new GraphRoad();

    @AfterEach
    void stop() {
        meta.close();
    }

    @ParameterizedTest(name = "HTTP {0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            200 | {"success":true}
            200 | EAAcustomer0token0of0many0letters and no JSON
            400 | {"error":{"code":190,"message":"Malformed access token EAAcustomer0token0of0many0letters"}}
            302 | moved
            """)
    void leavesNoSecretBehind(int status, String answer) {
        meta.wire().answers(status, answer, Map.of("facebook-api-version", "v25.0"));

        for (var request : List.of(
                GraphRequest.post("7788/messages", TOKEN, Map.of("said", TOKEN)),
                GraphRequest.form("oauth/access_token", Map.of("fb_exchange_token", TOKEN)))) {
            assertThat(remains(meta.call(request))).doesNotContain(TOKEN).doesNotContain(PROOF);
        }
    }

    @Test
    void leavesNoSecretBehindWhenMetaCannotBeReached() {
        meta.wire().close();

        var exchange = meta.call(GraphRequest.form("oauth/access_token", Map.of("fb_exchange_token", TOKEN)));

        assertThat(exchange.getException(GraphException.class).failure()).isEqualTo(GraphFailure.RETRY);
        assertThat(remains(exchange)).doesNotContain(TOKEN);
    }

    /** All that a log or a queue could get of the exchange. */
    private static String remains(Exchange exchange) {
        var caught = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Exception.class);
        return "%s %s %s %s %s %s"
                .formatted(
                        exchange.getMessage().getHeaders(),
                        exchange.getVariables(),
                        exchange.getAllProperties(),
                        exchange.getException(),
                        caught,
                        exchange.getMessage().getBody(String.class));
    }
}
