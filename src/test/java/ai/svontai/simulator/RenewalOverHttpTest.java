package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens become other tokens, end, or are taken away. */
class RenewalOverHttpTest {

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

        var wrongSecret = new HashMap<>(renewal(token));
        wrongSecret.put("client_secret", "x");
        assertThat(revoked.path("revoked").asInt()).isEqualTo(1);
        assertThat(signup.refusal(signup.form(EXCHANGE, "", renewal(token)))).containsExactly(401, 190, 460);
        assertThat(signup.refusal(signup.form(EXCHANGE, "", wrongSecret))).containsExactly(400, 1, 0);
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
}
