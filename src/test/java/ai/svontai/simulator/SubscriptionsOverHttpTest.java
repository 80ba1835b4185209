package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of what: the app, an override, or nobody. */
class SubscriptionsOverHttpTest {

    private static final Duration SILENCE = Duration.ofMillis(400);

    private static RunningSimulator simulator;
    private static SimulatorClient client;

    private Signup signup;
    private CallbackServer callback;

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
        callback = new CallbackServer("verify-me");
    }

    @AfterEach
    void hangUp() {
        callback.close();
    }

    @Test
    void customerIsHeardOnlyOfARegisteredNumberOfASubscribedWaba() throws Exception {
        var token = signup.token();
        write("1 nobody listens");
        signup.register(token, "123456");
        write("2 not subscribed");
        var subscribed = signup.post(signup.wabaId() + "/subscribed_apps", token, Map.of());
        write("3 heard");
        await().until(() -> texts().contains("3 heard"));
        signup.delete(signup.wabaId() + "/subscribed_apps", token);
        write("4 over");

        assertThat(signup.json(subscribed).path("success").asBoolean()).isTrue();
        await().during(SILENCE).until(() -> texts().equals(List.of("3 heard")));
    }

    @Test
    void answerReachesTheCustomerWithItsStatuses() throws Exception {
        var token = signup.connected();
        write("question");
        var wamid = signup.json(signup.send(token, "+905321116611"))
                .at("/messages/0/id")
                .asText();

        await().until(() -> simulator.service().words(wamid).equals(List.of("sent", "delivered", "read")));
        assertThat(client.lastBubble("905321116611").path("text").asText()).isEqualTo("Merhaba");
    }

    @Test
    void overrideComesAfterThePlainSubscriptionAndAProof() throws Exception {
        var token = signup.token();
        var tooEarly = override(token, callback.url(), "verify-me");
        signup.post(signup.wabaId() + "/subscribed_apps", token, Map.of());
        var wrongToken = override(token, callback.url(), "other");
        var nobody = override(token, "http://localhost:1/", "verify-me");
        var taken = override(token, callback.url() + "?tenant=1", "verify-me");

        assertThat(tooEarly.at("/error/code").asInt()).isEqualTo(100);
        assertThat(Signup.message(tooEarly)).startsWith("(#100) Before override the current callback uri, your app");
        assertThat(wrongToken.at("/error/code").asInt()).isEqualTo(2200);
        assertThat(Signup.message(wrongToken)).contains("HTTP Status Code = 403");
        assertThat(nobody.at("/error/code").asInt()).isEqualTo(2200);
        assertThat(taken.path("success").asBoolean()).isTrue();
        assertThat(signup.state().at("/wabas/0/override_callback_uri").asText())
                .isEqualTo(callback.url() + "?tenant=1");
        var app = signup.json(signup.get(signup.wabaId() + "/subscribed_apps", token))
                .at("/data/0");
        assertThat(app.at("/whatsapp_business_api_data/id").asText()).isEqualTo(Signup.APP);
        assertThat(app.path("override_callback_uri").asText()).isEqualTo(callback.url() + "?tenant=1");
    }

    @Test
    void callbackThatSleepsOrAnswersJsonIsNotTaken() throws Exception {
        var token = signup.connected();
        callback.answerJson();
        var json = override(token, callback.url(), "verify-me");
        callback.neverAnswer();
        var silent = override(token, callback.url(), "verify-me");

        assertThat(Signup.message(json)).contains("does not match the challenge");
        assertThat(silent.at("/error/code").asInt()).isEqualTo(2200);
        assertThat(Signup.message(silent)).contains("curl_errno = 28");
        assertThat(signup.state().at("/wabas/0").has("override_callback_uri")
                        && !signup.state().at("/wabas/0/override_callback_uri").isNull())
                .isFalse();
    }

    @Test
    void messagesGoToTheOverrideAndAccountNewsToTheApp() throws Exception {
        var token = signup.connected();
        override(token, callback.url(), "verify-me");
        write("to the override");
        await().until(() -> callback.posts().size() == 1);
        client.post(
                "/signup/account-updates",
                Map.of(
                        "field",
                        "account_review_update",
                        "waba_id",
                        signup.wabaId(),
                        "value",
                        Map.of("decision", "APPROVED")));
        await().until(() -> simulator.service().bodies().stream()
                .anyMatch(body -> body.at("/entry/0/id").asText().equals(signup.wabaId())
                        && body.at("/entry/0/changes/0/field").asText().equals("account_review_update")
                        && body.at("/entry/0/changes/0/value/decision").asText().equals("APPROVED")));
        signup.post(signup.wabaId() + "/subscribed_apps", token, Map.of());
        write("to the app");

        await().until(() -> texts().contains("to the app"));
        assertThat(texts()).doesNotContain("to the override");
        assertThat(callback.posts()).hasSize(1);
        assertThat(callback.posts().getFirst()).contains("to the override");
    }

    @Test
    void removedPartnerLosesTokensAndSubscription() throws Exception {
        var token = signup.connected();

        client.post("/signup/businesses/" + signup.businessId() + "/remove-partner", Map.of());

        assertThat(signup.refusal(signup.send(token, "+905321116622"))).containsExactly(401, 190, 458);
        assertThat(signup.state().at("/wabas/0/subscribed").asBoolean(true)).isFalse();
        assertThat(signup.state().path("connected").asBoolean(true)).isFalse();
        await().until(() -> simulator.service().news("account_update").stream()
                .anyMatch(value -> value.path("event").asText().equals("PARTNER_REMOVED")
                        && value.at("/waba_info/waba_id").asText().equals(signup.wabaId())));
        assertThat(signup.get(signup.wabaId(), signup.token()).statusCode()).isEqualTo(200);
    }

    private JsonNode override(String token, String uri, String verifyToken) throws Exception {
        return signup.json(signup.post(
                signup.wabaId() + "/subscribed_apps",
                token,
                Map.of("override_callback_uri", uri, "verify_token", verifyToken)));
    }

    private void write(String text) throws Exception {
        client.post("/customers/905321116611/messages", Map.of("text", text, "to", signup.numberId()));
    }

    /** What the app has heard from customers of this number. */
    private List<String> texts() {
        return simulator.service().messages().stream()
                .filter(value -> value.at("/metadata/phone_number_id").asText().equals(signup.numberId()))
                .map(value -> value.at("/messages/0/text/body").asText())
                .toList();
    }
}
