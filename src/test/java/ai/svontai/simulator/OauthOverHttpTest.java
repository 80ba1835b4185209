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

/** Codes become tokens, once and soon. */
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
        signup.pass(Duration.ofSeconds(20)); // and some of real time
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

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
