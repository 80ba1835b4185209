package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the Graph says about tokens, alone and in batches. */
class DebugTokenTest {

    private static RunningSimulator simulator;
    private static SimulatorClient client;

    @BeforeAll
    static void start() throws Exception {
        simulator = RunningSimulator.start();
        client = simulator.client();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void tellsScopesTargetsAndEnd() throws Exception {
        var signup = new Signup(client, Map.of("wabas", 2));
        var data = signup.debug(signup.token());

        assertThat(data.path("is_valid").asBoolean()).isTrue();
        assertThat(data.path("app_id").asText()).isEqualTo(Signup.APP);
        assertThat(data.path("type").asText()).isEqualTo("SYSTEM_USER");
        assertThat(data.path("expires_at").asLong() - data.path("issued_at").asLong())
                .isEqualTo(5_183_944);
        assertThat(texts(data.path("scopes"))).contains("whatsapp_business_management", "whatsapp_business_messaging");
        assertThat(texts(data.at("/granular_scopes/0/target_ids")))
                .containsExactly(
                        signup.state().at("/wabas/1/waba_id").asText(),
                        signup.state().at("/wabas/0/waba_id").asText());
    }

    @Test
    void scopesAreAsPoorAsTheBusinessIsToldToMakeThem() throws Exception {
        var without = debugged("without_granular");
        var untargeted = debugged("without_targets");
        var other = debugged("others");

        assertThat(without.has("granular_scopes")).isFalse();
        assertThat(texts(without.path("scopes"))).contains("whatsapp_business_management");
        assertThat(untargeted.at("/granular_scopes/0/scope").asText()).isEqualTo("whatsapp_business_management");
        assertThat(untargeted.at("/granular_scopes/0").has("target_ids")).isFalse();
        assertThat(texts(other.path("scopes")))
                .contains("whatsapp_business_manage_events")
                .doesNotContain("whatsapp_business_management", "whatsapp_business_messaging");
        assertThat(other.path("granular_scopes").findValuesAsText("scope"))
                .doesNotContain("whatsapp_business_management");
    }

    @Test
    void onlyTheAppMayLookAndOnlyByGet() throws Exception {
        var signup = new Signup(client, Map.of());
        var token = signup.token();

        var byItself = signup.get("debug_token?input_token=" + token, token);
        var byNobody = signup.get("debug_token?input_token=" + token, "");
        var posted = signup.form("debug_token", Signup.APP_TOKEN, Map.of("input_token", token));

        assertThat(signup.refusal(byItself)).containsExactly(400, 100, 0);
        assertThat(Signup.message(signup.json(byItself))).startsWith("(#100) You must provide an app access token");
        assertThat(signup.refusal(byNobody)).containsExactly(400, 100, 0);
        assertThat(signup.refusal(posted)).containsExactly(400, 100, 33);
        assertThat(Signup.message(signup.json(posted))).startsWith("Unsupported post request");
    }

    @Test
    void garbageIsNotValidAndNoError() throws Exception {
        var signup = new Signup(client, Map.of());
        var data = signup.debug("garbage");

        assertThat(data.path("is_valid").asBoolean(true)).isFalse();
        assertThat(data.at("/error/code").asInt()).isEqualTo(190);
    }

    @Test
    void batchAnswersEachPartForItselfAndKeepsTokensOutOfTheAddress() throws Exception {
        var signup = new Signup(client, Map.of());
        var token = signup.token();
        client.delete("/signup/calls");
        var batch = """
                [{"method":"GET","relative_url":"debug_token?input_token=%s"},
                 {"method":"GET","relative_url":"v25.0/debug_token?input_token=%s&access_token=%s"},
                 {"method":"GET","relative_url":"nowhere"}]""".formatted(token, token, token);

        var byForm = signup.json(signup.form("", Signup.APP_TOKEN, Map.of("batch", batch)));
        var byJson = signup.json(client.ask(
                "POST",
                "v25.0",
                "",
                "application/json",
                "{\"access_token\":\"" + Signup.APP_TOKEN + "\",\"batch\":" + batch + "}"));

        for (var answer : List.of(byForm, byJson)) {
            assertThat(answer.findValuesAsText("code")).containsExactly("200", "400", "400");
            var body = client.read(answer.at("/0/body").asText());
            assertThat(body.at("/data/is_valid").asBoolean()).isTrue();
            assertThat(client.read(answer.at("/1/body").asText())
                            .at("/error/message")
                            .asText())
                    .contains("app access token");
            assertThat(client.read(answer.at("/2/body").asText())
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(2500);
        }
        assertThat(client.get("/signup/calls").findValuesAsText("token_in_url")).containsOnly("false");
    }

    @Test
    void batchRevokesToo() throws Exception {
        var signup = new Signup(client, Map.of());
        var token = signup.token();
        var revoke = Signup.query(
                Map.of("client_id", Signup.APP, "client_secret", WebhookReceiver.SECRET, "revoke_token", token));
        var batch = "[{\"method\":\"GET\",\"relative_url\":\"oauth/revoke?" + revoke + "\"}]";

        var answer = signup.json(signup.form("", token, Map.of("batch", batch)));

        assertThat(answer.at("/0/body").asText()).isEqualTo("{\"success\":true}");
        assertThat(signup.state().at("/tokens/0/alive").asBoolean(true)).isFalse();
    }

    @Test
    void tokensOfNumbersConnectedFromTheStartAreKnownToo() throws Exception {
        var signup = new Signup(client, Map.of());
        client.put(
                "/numbers/778800112233445/token",
                Map.of("access_token", "ending", "expires_at", "2099-01-01T00:00:00Z"));
        var ending = signup.debug("ending");
        client.put("/numbers/778800112233445/token", Map.of("expires_at", "2020-01-01T00:00:00Z"));
        var ended = signup.debug("ending");
        var refused = signup.get("330011220044556", "ending");
        client.put("/numbers/778800112233445/token", Map.of("access_token", "simulated-access-token"));

        assertThat(ending.path("is_valid").asBoolean()).isTrue();
        assertThat(ending.path("expires_at").asLong()).isEqualTo(4_070_908_800L);
        assertThat(ended.path("is_valid").asBoolean(true)).isFalse();
        assertThat(ended.at("/error/subcode").asInt()).isEqualTo(463);
        assertThat(signup.refusal(refused)).containsExactly(401, 190, 463);
        assertThat(signup.debug("simulated-access-token").path("expires_at").asLong(-1))
                .isZero();
    }

    private static JsonNode debugged(String scopes) throws Exception {
        var signup = new Signup(client, Map.of("scopes", scopes));
        return signup.debug(signup.token());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
