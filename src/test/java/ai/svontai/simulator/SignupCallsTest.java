package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down of a sign-up, and what can be made to go wrong with it. */
class SignupCallsTest {

    private static RunningSimulator simulator;
    private static SimulatorClient client;

    private Signup signup;

    @BeforeAll
    static void start() throws Exception {
        simulator = RunningSimulator.start();
        client = simulator.client();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void business() throws Exception {
        signup = new Signup(client, Map.of());
    }

    @AfterEach
    void calm() throws Exception {
        client.delete("/mishaps");
        client.put("/signup/settings", Map.of("require_app_secret_proof", false));
    }

    @Test
    void callsAreWrittenDownInOrderWithoutTheirSecrets() throws Exception {
        var token = signup.connected();
        signup.register(token, "654321");
        signup.get(signup.wabaId() + "/phone_numbers?fields=id", token);
        signup.debug(token);

        var calls = signup.calls();

        assertThat(calls)
                .extracting(call -> call.path("path").asText())
                .containsExactly(
                        "/v25.0/oauth/access_token",
                        "/v25.0/" + signup.wabaId() + "/subscribed_apps",
                        "/v25.0/" + signup.numberId() + "/register",
                        "/v25.0/" + signup.numberId() + "/register",
                        "/v25.0/" + signup.wabaId() + "/phone_numbers",
                        "/v25.0/debug_token");
        assertThat(calls)
                .extracting(call -> call.path("ok").asBoolean())
                .containsExactly(true, true, true, false, true, true);
        assertThat(calls.get(3).path("code").asInt()).isEqualTo(133005);
        assertThat(calls.get(3).path("number").asText()).isEqualTo(signup.numberId());
        assertThat(calls.get(3).path("waba").asText()).isEqualTo(signup.wabaId());
        assertThat(calls.get(4).at("/query_keys/0").asText()).isEqualTo("fields");
        assertThat(calls)
                .extracting(call -> call.path("token_in_url").asBoolean())
                .containsExactly(false, false, false, false, false, true);
        assertThat(calls.toString()).doesNotContain(token);
    }

    @Test
    void mishapBefallsTheCallsThatItIsAimedAt() throws Exception {
        client.put(
                "/mishaps",
                List.of(
                        Map.of("target", "signup", "path_contains", "register", "status", 503, "code", 2),
                        Map.of("target", "signup", "path_contains", "subscribed_apps", "malformed", true)));
        var token = signup.token();

        var page = signup.post(signup.wabaId() + "/subscribed_apps", token, Map.of());
        var refused = signup.register(token, "123456");

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<html>");
        assertThat(signup.state().at("/wabas/0/subscribed").asBoolean(true)).isFalse();
        assertThat(signup.refusal(refused)).containsExactly(503, 2, 0);
        assertThat(signup.number().path("registered").asBoolean(true)).isFalse();
        assertThat(signup.register(token, "123456").statusCode()).isEqualTo(200);
        assertThat(signup.calls())
                .extracting(call -> call.path("ok").asBoolean())
                .containsExactly(true, false, false, true);
    }

    @Test
    void workIsDoneThoughTheConnectionIsCut() throws Exception {
        var token = signup.token();
        var code = signup.code();
        client.put(
                "/mishaps",
                List.of(
                        Map.of("target", "signup", "path_contains", "register", "drop", true),
                        Map.of("target", "signup", "path_contains", "access_token", "drop", true)));

        assertThatIOException().isThrownBy(() -> signup.register(token, "123456"));
        assertThatIOException().isThrownBy(() -> signup.form("oauth/access_token", "", Signup.exchange(code)));

        assertThat(signup.number().path("registered").asBoolean()).isTrue();
        assertThat(signup.state().path("tokens")).hasSize(2);
        assertThat(signup.refusal(signup.form("oauth/access_token", "", Signup.exchange(code))))
                .containsExactly(400, 100, 36009);
    }

    @Test
    void batchIsFoundByItsParts() throws Exception {
        client.put("/mishaps", Map.of("target", "signup", "path_contains", "debug_token", "status", 500));
        var batch = Map.of("batch", "[{\"method\":\"GET\",\"relative_url\":\"debug_token?input_token=x\"}]");

        assertThat(signup.form("", Signup.APP_TOKEN, batch).statusCode()).isEqualTo(500);
        assertThat(signup.form("", Signup.APP_TOKEN, batch).statusCode()).isEqualTo(200);
    }

    @Test
    void proofMustBeRightAndMustBeThereOnDemand() throws Exception {
        var token = signup.connected();
        var proof = Signature.hex(token.getBytes(UTF_8), WebhookReceiver.SECRET);
        var register = Map.of("messaging_product", "whatsapp", "pin", "123456");
        var path = signup.numberId() + "/register";

        assertThat(signup.refusal(signup.get(signup.wabaId() + "?appsecret_proof=00", token)))
                .containsExactly(400, 100, 0);
        client.put("/signup/settings", Map.of("require_app_secret_proof", true));
        var missing = signup.post(path, token, register);
        assertThat(signup.refusal(missing)).containsExactly(400, 100, 0);
        assertThat(Signup.message(signup.json(missing)))
                .isEqualTo("API calls from the server require an appsecret_proof argument");
        assertThat(signup.refusal(signup.send(token, "+905321117711"))).containsExactly(400, 100, 0);
        assertThat(signup.post(
                                path,
                                token,
                                Map.of("messaging_product", "whatsapp", "pin", "123456", "appsecret_proof", proof))
                        .statusCode())
                .isEqualTo(200);
        assertThat(signup.get(signup.wabaId() + "?appsecret_proof=" + proof, token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(signup.debug(token).path("is_valid").asBoolean()).isTrue();
    }

    @Test
    void expiredVersionsAreServedByTheOldestAndFutureOnesNotAtAll() throws Exception {
        var token = signup.token();
        var old = client.ask("GET", "v18.0/" + signup.wabaId(), token, "", "");
        var newest = client.ask("GET", "v26.0/" + signup.wabaId(), token, "", "");
        var future = client.ask("GET", "v27.0/" + signup.wabaId(), token, "", "");
        var exchange = client.ask("GET", "v27.0/oauth/access_token?code=x", "", "", "");

        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.headers().firstValue("facebook-api-version")).hasValue("v21.0");
        assertThat(newest.headers().firstValue("facebook-api-version")).hasValue("v26.0");
        assertThat(signup.refusal(future)).containsExactly(400, 2500, 0);
        assertThat(signup.refusal(exchange)).containsExactly(400, 2500, 0);
    }
}
