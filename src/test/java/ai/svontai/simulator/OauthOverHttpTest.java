package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes become tokens, and tokens other tokens. */
class OauthOverHttpTest {

    private static final String EXCHANGE = "oauth/access_token";
    private static final long SIXTY_DAYS = 5_183_944;

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

    @Test
    void codeBecomesATokenOnceByFormOrQuery() throws Exception {
        var byForm = Signup.exchange(signup.code());
        var byQuery = Signup.exchange(signup.code());

        var first = signup.json(signup.form(EXCHANGE, "", byForm));
        var second = signup.json(signup.get(EXCHANGE + "?" + Signup.query(byQuery), ""));

        assertThat(first.path("token_type").asText()).isEqualTo("bearer");
        assertThat(first.path("expires_in").asLong()).isEqualTo(SIXTY_DAYS);
        assertThat(first.path("access_token").asText())
                .matches("EAA[A-Za-z0-9]{60,}")
                .isNotEqualTo(second.path("access_token").asText());
        assertThat(signup.refusal(signup.form(EXCHANGE, "", byForm))).containsExactly(400, 100, 36009);
    }

    @Test
    void codeLivesThirtySeconds() throws Exception {
        var good = Signup.exchange(signup.code());
        signup.pass(Duration.ofSeconds(29));
        var late = Signup.exchange(signup.code());
        var taken = signup.form(EXCHANGE, "", good);
        signup.pass(Duration.ofSeconds(30));
        var refused = signup.form(EXCHANGE, "", late);

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(signup.refusal(refused)).containsExactly(400, 100, 36007);
        assertThat(signup.json(refused).path("error").has("error_data")).isFalse();
        assertThat(signup.json(refused).at("/error/fbtrace_id").asText()).isNotEmpty();
    }

    @Test
    void redirectIsComparedByteForByteAndTheCodeSurvives() throws Exception {
        var right = Signup.exchange(signup.code());

        for (var other : List.of(Signup.REDIRECT + "/", Signup.REDIRECT.replace("localhost", "LOCALHOST"), "")) {
            var refused = signup.form(EXCHANGE, "", with(right, "redirect_uri", other));
            assertThat(signup.refusal(refused)).containsExactly(400, 100, 36008);
        }
        assertThat(signup.form(EXCHANGE, "", right).statusCode()).isEqualTo(200);
    }

    @Test
    void codeOfAPopupIsForNoRedirect() throws Exception {
        var accepted = signup.accept(Map.of("popup", true));
        var exchange = Signup.exchange(accepted.path("code").asText());
        var without = new HashMap<>(exchange);
        without.remove("redirect_uri");

        assertThat(accepted.has("location")).isFalse();
        assertThat(accepted.at("/session_info/event").asText()).isEqualTo("FINISH");
        assertThat(accepted.at("/session_info/data/phone_number_id").asText()).isEqualTo(signup.numberId());
        assertThat(accepted.at("/session_info/data/waba_id").asText()).isEqualTo(signup.wabaId());
        assertThat(accepted.at("/session_info/data/business_id").asText()).isEqualTo(signup.businessId());
        assertThat(signup.refusal(signup.form(EXCHANGE, "", exchange))).containsExactly(400, 100, 36008);
        assertThat(signup.form(EXCHANGE, "", without).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongClientsAndGarbageAreRefused() throws Exception {
        var exchange = Signup.exchange(signup.code());
        UnaryOperator<Map<String, String>> garbage = good -> with(good, "code", "garbage");

        assertThat(signup.refusal(signup.form(EXCHANGE, "", with(exchange, "client_id", "1"))))
                .containsExactly(400, 101, 0);
        assertThat(signup.refusal(signup.form(EXCHANGE, "", with(exchange, "client_secret", "1"))))
                .containsExactly(400, 1, 0);
        var refused = signup.form(EXCHANGE, "", garbage.apply(exchange));
        assertThat(signup.refusal(refused)).containsExactly(400, 100, 0);
        assertThat(Signup.message(signup.json(refused))).isEqualTo("Invalid verification code format.");
    }

    @Test
    void expiringTokenIsExchangedAndStaysGoodUntilItsOwnEnd() throws Exception {
        var old = signup.token();
        signup.pass(Duration.ofDays(45));
        var renewed = signup.json(signup.form(EXCHANGE, "", renewal(old)));
        var other = renewed.path("access_token").asText();
        var bothGood = List.of(isGood(old), isGood(other));
        signup.pass(Duration.ofDays(15));

        assertThat(renewed.path("expires_in").asLong()).isEqualTo(SIXTY_DAYS);
        assertThat(other).isNotEqualTo(old);
        assertThat(bothGood).containsExactly(true, true);
        assertThat(isGood(other)).isTrue();
        assertThat(signup.refusal(signup.get(signup.wabaId(), old))).containsExactly(401, 190, 463);
        assertThat(signup.refusal(signup.form(EXCHANGE, "", renewal(old)))).containsExactly(401, 190, 463);
    }

    @Test
    void revokedTokenIsNotExchanged() throws Exception {
        var token = signup.token();
        var revoked = client.json(client.post("/signup/tokens/revoke", Map.of("business_id", signup.businessId())));

        assertThat(revoked.path("revoked").asInt()).isEqualTo(1);
        assertThat(signup.refusal(signup.form(EXCHANGE, "", renewal(token)))).containsExactly(401, 190, 460);
        assertThat(signup.refusal(signup.form(EXCHANGE, "", with(renewal(token), "client_secret", "x"))))
                .containsExactly(400, 1, 0);
        assertThat(signup.debug(token).at("/error/subcode").asInt()).isEqualTo(460);
    }

    @Test
    void endlessTokenBecomesOneThatEnds() throws Exception {
        var endless = new Signup(client, Map.of("token", "never"));
        var before =
                client.get("/signup/settings").path("never_expiring_exchanged").asLong();
        var given = endless.json(endless.form(EXCHANGE, "", Signup.exchange(endless.code())));
        var token = given.path("access_token").asText();
        var renewed = endless.json(endless.form(EXCHANGE, "", renewal(token)));

        assertThat(given.has("expires_in")).isFalse();
        assertThat(endless.debug(token).path("expires_at").asLong(-1)).isZero();
        assertThat(renewed.path("expires_in").asLong()).isEqualTo(SIXTY_DAYS);
        assertThat(endless.debug(renewed.path("access_token").asText())
                        .path("expires_at")
                        .asLong())
                .isPositive();
        assertThat(client.get("/signup/settings")
                        .path("never_expiring_exchanged")
                        .asLong())
                .isEqualTo(before + 1);
        endless.pass(Duration.ofDays(400));
        assertThat(endless.get(endless.wabaId(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void revokedOverTheGraphIsDead() throws Exception {
        var token = signup.token();
        var revoke = Map.of("client_id", Signup.APP, "client_secret", WebhookReceiver.SECRET, "revoke_token", token);

        var done = signup.get("oauth/revoke?" + Signup.query(revoke), token);

        assertThat(signup.json(done).path("success").asBoolean()).isTrue();
        assertThat(signup.refusal(signup.get(signup.wabaId(), token)).subList(0, 2))
                .containsExactly(401, 190);
    }

    private boolean isGood(String token) throws Exception {
        return signup.get(signup.wabaId(), token).statusCode() == 200
                && signup.debug(token).path("is_valid").asBoolean();
    }

    private static Map<String, String> renewal(String token) {
        return Map.of(
                "grant_type",
                "fb_exchange_token",
                "client_id",
                Signup.APP,
                "client_secret",
                WebhookReceiver.SECRET,
                "set_token_expires_in_60_days",
                "true",
                "fb_exchange_token",
                token);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
