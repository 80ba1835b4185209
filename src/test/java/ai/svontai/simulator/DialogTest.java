package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page on which a business says yes or no. */
class DialogTest {

    private static final String DIALOG = "/dialog/v25.0/dialog/oauth";
    private static final String HOSTILE = "\"><script>alert(1)</script>&x=%0d%0aSet-Cookie: ü";
    private static final String ENCODED =
            "%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E%26x%3D%250d%250aSet-Cookie%3A%20%C3%BC";

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
    void offersTheDemoBusinessFirstAndAllOthers() throws Exception {
        var signup = new Signup(client, Map.of("name", "Kahve & <Tatlı>"));

        var page = client.page(DIALOG + "?" + Signup.query(asked("1")), "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<title>Meta (simulated)</title>")
                .contains("value=\"210099887766554\" checked")
                .contains("Yeni Dükkân")
                .contains("+90 212 555 99 00")
                .contains("value=\"" + signup.businessId() + "\">")
                .contains("Kahve &amp; &lt;Tatlı&gt;")
                .contains("value=\"" + signup.wabaId() + "\" checked")
                .contains("id=\"accept\"")
                .contains("id=\"decline\"")
                .doesNotContain("simulated-access-token");
    }

    @Test
    void hostileStateIsEscapedOnThePageAndEncodedInTheAddress() throws Exception {
        var signup = new Signup(client, Map.of());
        var page = client.page(DIALOG + "?" + Signup.query(asked(HOSTILE)), "");
        var accepted = client.page(DIALOG, Signup.query(decided(signup, HOSTILE, "accept")));
        var location = accepted.headers().firstValue("Location").orElseThrow();

        assertThat(page.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(location).matches("\\Q" + Signup.REDIRECT + "\\E\\?code=[A-Za-z0-9]+&state=\\Q" + ENCODED + "\\E");
        var code = location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
        assertThat(signup.form("oauth/access_token", "", Signup.exchange(code)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void declineGoesBackWithMetasWords() throws Exception {
        var signup = new Signup(client, Map.of());

        var declined = client.page(DIALOG, Signup.query(decided(signup, "a b", "decline")));

        assertThat(declined.statusCode()).isEqualTo(302);
        assertThat(declined.headers().firstValue("Location"))
                .hasValue(Signup.REDIRECT + "?error=access_denied&error_code=200"
                        + "&error_description=Permissions+error&error_reason=user_denied&state=a%20b");
        assertThat(signup.state().path("connected").asBoolean(true)).isFalse();
    }

    @Test
    void sharesOnlyTheWabasThatAreTicked() throws Exception {
        var signup = new Signup(client, Map.of("wabas", 2));
        client.page(DIALOG, Signup.query(decided(signup, "1", "accept")));

        assertThat(signup.state().at("/wabas/0/shared").asBoolean()).isTrue();
        assertThat(signup.state().at("/wabas/1/shared").asBoolean(true)).isFalse();
        var none = new HashMap<>(decided(signup, "1", "accept"));
        none.remove("waba_ids");
        assertThat(client.page(DIALOG, Signup.query(none)).statusCode()).isEqualTo(400);
    }

    @Test
    void strangersAreNotSentAnywhere() throws Exception {
        for (var entry : List.of(
                Map.entry("redirect_uri", Signup.REDIRECT + "/evil"),
                Map.entry("redirect_uri", "https://evil.example/<script>"),
                Map.entry("client_id", "1"),
                Map.entry("config_id", "1"))) {
            var asked = new LinkedHashMap<>(asked("1"));
            asked.put(entry.getKey(), entry.getValue());

            var page = client.page(DIALOG + "?" + Signup.query(asked), "");

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("id=\"error\"").doesNotContain("<script>", "id=\"accept\"");
            assertThat(page.headers().firstValue("Location")).isEmpty();
        }
        var signup = new Signup(client, Map.of());
        var forged = new HashMap<>(decided(signup, "1", "accept"));
        forged.put("redirect_uri", "https://evil.example/");
        var refused = client.page(DIALOG, Signup.query(forged));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("URL blocked");
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void partnerIsAddedBeforeTheCodeOrAfterItOrNotAtAll() throws Exception {
        var before = new Signup(client, Map.of("partner_added", "before"));
        before.code();
        var told = added(before).size();
        var after = new Signup(client, Map.of());
        after.code();
        var never = new Signup(client, Map.of("partner_added", "never"));
        never.code();

        assertThat(told).isEqualTo(1);
        await().until(() -> added(after).size() == 1);
        assertThat(added(never)).isEmpty();
        assertThat(added(after)).containsExactly(Signup.PARTNER);
    }

    /** The entries in which this business was added. */
    private static List<String> added(Signup signup) {
        return simulator.service().bodies().stream()
                .filter(body ->
                        body.at("/entry/0/changes/0/value/event").asText().equals("PARTNER_ADDED"))
                .filter(body -> body.at("/entry/0/changes/0/value/waba_info/owner_business_id")
                        .asText()
                        .equals(signup.businessId()))
                .filter(body -> body.at("/entry/0/changes/0/value/waba_info/waba_id")
                        .asText()
                        .equals(signup.wabaId()))
                .map(body -> body.at("/entry/0/id").asText())
                .toList();
    }

    private static Map<String, String> asked(String state) {
        return Map.of(
                "client_id", Signup.APP,
                "redirect_uri", Signup.REDIRECT,
                "state", state,
                "response_type", "code",
                "config_id", "112233445566778",
                "override_default_response_type", "true",
                "extras", "{\"setup\":{}}");
    }

    private static Map<String, String> decided(Signup signup, String state, String decision) {
        return Map.of(
                "client_id",
                Signup.APP,
                "redirect_uri",
                Signup.REDIRECT,
                "state",
                state,
                "decision",
                decision,
                "business_id",
                signup.businessId(),
                "waba_ids",
                signup.wabaId(),
                "phone_number_ids",
                signup.numberId());
    }
}
