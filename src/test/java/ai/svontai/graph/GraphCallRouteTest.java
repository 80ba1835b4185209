package ai.svontai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire. */
class GraphCallRouteTest {

    static final String TOKEN = "EAAcustomer0token0of0many0letters";
    /** {@code printf EAAcustomer0token0of0many0letters | openssl dgst -sha256 -hmac s3cretOfApp}. */
    static final String PROOF = "a5bafbd19fe5daa30315f48a2db1459262914be389c38ad37cf6df61e19c27bb";

    private static final String APP_PROOF = "ae1d2599260ecd390fc4ed5f9c175a177136c2648e5a91cfa5499dec6b63f2e0";

    private final GraphRoad meta = new GraphRoad();

    @AfterEach
    void stop() {
        meta.close();
    }

    @Test
    void sendsJsonWithTheTokenAndItsProof() {
        meta.call(GraphRequest.post("7788/messages", TOKEN, Map.of("type", "text")));

        var seen = meta.wire().seen().getFirst();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.url()).isEqualTo("/v25.0/7788/messages?appsecret_proof=" + PROOF);
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(seen.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(seen.body()).isEqualTo("{\"type\":\"text\"}");
    }

    @Test
    void addsTheProofToTheQueryThatIsThere() {
        meta.call(GraphRequest.get("7788", Map.of("fields", "id,name"), TOKEN));

        var seen = meta.wire().seen().getFirst();
        assertThat(seen.url()).isEqualTo("/v25.0/7788?fields=id%2Cname&appsecret_proof=" + PROOF);
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.body()).isEmpty();
    }

    @Test
    void deletes() {
        meta.call(GraphRequest.delete("3300/subscribed_apps", TOKEN));

        var seen = meta.wire().seen().getFirst();
        assertThat(seen.method()).isEqualTo("DELETE");
        assertThat(seen.url()).startsWith("/v25.0/3300/subscribed_apps?appsecret_proof=");
    }

    @Test
    void sendsAFormThatProvesItself() {
        meta.wire().answers(200, "{\"access_token\":\"EAAnew0token\",\"token_type\":\"bearer\"}", Map.of());

        var exchange =
                meta.call(GraphRequest.form("oauth/access_token", Map.of("client_secret", "s3&", "code", "AQB x")));

        var seen = meta.wire().seen().getFirst();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.url()).isEqualTo("/v25.0/oauth/access_token");
        assertThat(seen.headers().getFirst("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(seen.headers()).doesNotContainKey("Authorization");
        assertThat(seen.body()).isEqualTo("client_secret=s3%26&code=AQB+x");
        assertThat(exchange.getMessage()
                        .getBody(GraphAnswer.class)
                        .json()
                        .path("access_token")
                        .asText())
                .isEqualTo("EAAnew0token");
    }

    @Test
    void hidesASecretGetInABatch() {
        meta.wire().answers(200, "[{\"code\":200,\"body\":\"{\\\"data\\\":{\\\"is_valid\\\":true}}\"}]", Map.of());

        var exchange =
                meta.call(GraphRequest.secretGet("debug_token", Map.of("input_token", TOKEN), GraphRoad.APP.token()));

        var seen = meta.wire().seen().getFirst();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.url()).isEqualTo("/v25.0?appsecret_proof=" + APP_PROOF);
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer 9988|s3cretOfApp");
        assertThat(seen.body())
                .contains("\"method\":\"GET\"")
                .contains("\"relative_url\":\"debug_token?input_token=" + TOKEN + "\"")
                .startsWith("{\"batch\":[{");
        assertThat(exchange.getMessage()
                        .getBody(GraphAnswer.class)
                        .json()
                        .at("/data/is_valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void goesNowhereElse() {
        meta.wire().answers(307, "", Map.of("Location", meta.wire().url() + "/elsewhere"));

        var exchange = meta.call(GraphRequest.post("7788/messages", TOKEN, Map.of("type", "text")));

        assertThat(meta.wire().seen()).hasSize(1);
        assertThat(exchange.getException(GraphException.class).code()).isEqualTo(307);
    }

    @Test
    void hearsInWhichVersionMetaAnswers() {
        meta.wire().answers(200, "{}", Map.of("facebook-api-version", "v26.0"));

        meta.call(GraphRequest.get("7788", Map.of(), TOKEN));

        assertThat(meta.versions().answered()).contains("v26.0");
    }
}
