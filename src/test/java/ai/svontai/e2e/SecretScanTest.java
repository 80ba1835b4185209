package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The scan of the run finds what it is there for: one of each kind is planted, and what is harmless is let through. */
class SecretScanTest {

    private static final String TOKEN = "EAA" + "x1Y2".repeat(37);
    private static final String CODE = "AQ" + "a1B2".repeat(45);
    private static final String STATE = "mN0-pQ1_".repeat(5);
    private static final String COOKIE = "rS2-tU3_".repeat(5);
    private static final String START = "/api/onboarding/whatsapp/start";

    private final Secrets secrets = new Secrets();
    private final Answers answers = new Answers(secrets);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v25.0/me?access_token=" + "EAAx1Y2x1Y2x1Y2x1Y2x1Y2x1Y2",
                "Authorization: Bearer abcdefghijklmnopqrstuvwxyz",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsb2NhbCJ9.c2ln",
                "input: " + World.APP_ID + "|whatever",
                "appsecret_proof=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "customer 905551234567 wrote",
                "number +90 216 123 45 67 is connected"
            })
    void findsWhatLooksLikeOne(String text) {
        assertThat(secrets.orPhoneIn(text)).isPresent();
        assertThat(secrets.orPhoneIn("before\n" + text + "\nafter")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account 11111111-1111-4111-8111-905551234567 is connected",
                "phone_number_id 778800112233445 of WABA 330011220044556",
                "Authorization: Bearer <token>",
                "WWW-Authenticate: Bearer error=\"invalid_token\"",
                "took 123456 ms at 2026-11-24T10:00:00.123456Z",
                "META_APP_ID " + World.APP_ID
            })
    void letsThroughWhatIsHarmless(String text) {
        assertThat(secrets.orPhoneIn(text)).isEmpty();
    }

    @Test
    void findsWhatTheSimulatorHasGiven() {
        note("/simulator/signup/businesses", 200, "", """
                [{"tokens": [{"access_token": "%s"}], "numbers": [{"pin": "123456"}]}]
                """.formatted("configured-token"));
        note("/simulator/signup/accept", 200, "", "{\"code\": \"a-code-of-a-kind\"}");

        assertThat(answers.leaks()).isEmpty();
        assertThat(secrets.in("token configured-token")).hasValue("Meta's access_token");
        assertThat(secrets.in("with 123456 registered")).hasValue("a PIN");
        assertThat(secrets.in("code=a-code-of-a-kind")).hasValue("Meta's code");
    }

    @Test
    void findsKeysOfKeysets() {
        secrets.learnKeys("{\"key\":[{\"keyData\":{\"value\":\"GiBhYmNkZWZnaGlqa2w=\"},\"keyId\":7}]}");

        assertThat(secrets.in("[GiBhYmNkZWZnaGlqa2w]")).hasValue("a key");
    }

    @Test
    void findsSecretsInAnswersWhateverTheirStatus() {
        note("/api/onboarding/whatsapp/status", 200, "", "{\"message\": \"%s\"}".formatted(TOKEN));
        note("/api/onboarding/whatsapp/complete", 400, "", "{\"detail\": \"%s\"}".formatted(CODE));
        note("/operator/messages", 200, "X-Trace: " + TOKEN, "");

        assertThat(answers.leaks()).hasSize(3);
        assertThat(answers.leaks()).as("told once").isEmpty();
    }

    @Test
    void findsPhonesButWhereTheyAreShown() {
        note("/operator/messages", 200, "", "{\"phone\": \"905551234567\"}");
        assertThat(answers.leaks()).isEmpty();

        note("/operator/messages", 404, "", "{\"detail\": \"no 905551234567\"}");
        note("/actuator/health", 200, "", "{\"phone\": \"905551234567\"}");
        assertThat(answers.leaks()).hasSize(2).allMatch(leak -> leak.startsWith("an answer tells a phone number"));
    }

    @Test
    void findsStatesAndCookiesAnywhereButWhereTheyAreGiven() {
        note(
                START,
                200,
                "set-cookie: svontai-signup=%s; Path=/".formatted(COOKIE),
                "{\"state\": \"%s\", \"oauth_url\": \"http://localhost/?state=%s\"}".formatted(STATE, STATE));
        assertThat(answers.leaks()).isEmpty();

        note("/api/onboarding/whatsapp/status", 200, "", STATE);
        note(START, 200, "set-cookie: svontai-signup=%s; Path=/".formatted(STATE), "{\"state\": \"other-state\"}");
        assertThat(answers.leaks()).as("only the second is a new sign-up's").hasSize(1);
        assertThat(secrets.in("cookie " + COOKIE)).isPresent();
    }

    @Test
    void findsSecretsInNamesAndTagsOfMetrics() {
        var leaks = new ArrayList<String>();
        var meters = new Meters(secrets);
        meters.judge(Meters.withoutFigure("calls_total{uri=\"/graph/%s\"} 3.0".formatted(TOKEN)), leaks);
        meters.judge(Meters.withoutFigure("calls_total{number=\"905551234567\"} 3.0"), leaks);
        assertThat(leaks).hasSize(2);

        meters.judge(Meters.withoutFigure("bytes 905551234567"), leaks);
        assertThat(leaks).as("a figure is none").hasSize(2);
    }

    @Test
    void findsSecretsInLogsAndInWhatIsThrown() {
        var watch = new LogWatch();
        watch.append(logged("account is connected", null));
        watch.append(logged("sent to 905321234567", null));
        watch.append(logged("failed", new IllegalStateException(new IllegalArgumentException("with " + TOKEN))));

        assertThat(watch.leaks(secrets))
                .satisfiesExactlyInAnyOrder(
                        leak -> assertThat(leak).contains("a phone number"),
                        leak -> assertThat(leak).contains("an access token"));
    }

    @Test
    void findsSecretsInDeadLettersAndPhonesButInTheirBodies() {
        var leaks = new ArrayList<String>();
        var tables = new Tables(secrets);
        tables.judge("dead_letter", Map.of("body", "from 905551234567", "search_text", "905551234567"), leaks);
        assertThat(leaks).isEmpty();

        tables.judge("dead_letter", Map.of("body", "from " + TOKEN), leaks);
        tables.judge("dead_letter", Map.of("history", "[{\"reason\": \"no 905551234567\"}]"), leaks);
        tables.judge("audit", Map.of("detail", "to 905551234567"), leaks);
        tables.judge("account_event", Map.of("detail", "{\"code\": \"%s\"}".formatted(CODE)), leaks);
        tables.judge("signup_step", Map.of("detail", "Bearer abcdefghijklmnopqrstuvwxyz"), leaks);
        tables.judge("farewell", Map.of("outcome", TOKEN), leaks);
        assertThat(leaks).hasSize(6);
    }

    private static LoggingEvent logged(String words, @Nullable Throwable failure) {
        var logger = (Logger) LoggerFactory.getLogger(SecretScanTest.class);
        return new LoggingEvent("", logger, Level.INFO, words, failure, new Object[0]);
    }

    private void note(String path, int status, String headers, String body) {
        answers.note(URI.create("http://localhost:1" + path), status, headers, body);
    }
}
