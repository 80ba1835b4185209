package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta, the broker and the database fail at every step of a sign-up, and in the end the number answers. */
abstract class SignUpsOutliveFailures extends SignUpStory {

    private static final List<Kind> CALLS = List.of(
            new Kind("debug_token", 1),
            new Kind("phone_numbers", 1),
            new Kind("%number", 1),
            new Kind("subscribed_apps", 1),
            new Kind("subscribed_apps", 2),
            new Kind("subscribed_apps", 3),
            new Kind("register", 1),
            new Kind("%number", 3));

    private SignUps tenant;
    private Portfolio business;

    /** A call, by a part of its path, and which one of those with this path. */
    private record Kind(String path, int every) {}

    @BeforeEach
    void arrive() {
        tenant = newTenant();
        business = newBusiness();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":503}",
                "{\"drop\":true}",
                "{\"malformed\":true}",
                "{\"malformed\":true,\"status\":200}"
            })
    void ofEveryCallToMeta(String trouble) {
        var all = new ArrayList<SignUps>();
        var businesses = new ArrayList<Portfolio>();
        for (var kind : CALLS) {
            var someone = newTenant();
            var theirs = newBusiness();
            var mishap = new HashMap<String, Object>(Map.of("target", "signup", "count", 1, "every", kind.every()));
            mishap.put("path_contains", kind.path().replace("%number", theirs.number()));
            Http.parse(trouble).properties().forEach(field -> mishap.put(field.getKey(), field.getValue()));
            simulator().mishap(mishap);

            var outcome = someone.connect(theirs);

            assertThat(outcome.path("pending").asBoolean())
                    .as(() -> kind + " " + outcome + someone.status().toPrettyString())
                    .isTrue();
            assertThat(someone.complaint()).contains("Kendiliğinden yeniden denenecek");
            all.add(someone);
            businesses.add(theirs);
        }

        all.forEach(this::becomesReady);
        for (var theirs : businesses) {
            assertThat(theirs.wabaState().path("override_callback_uri").asText())
                    .isEqualTo(world().door() + "/webhooks/whatsapp");
            assertNoSecretInAnAddress(theirs);
        }
        assertAnswers(businesses.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":503}",
                "{\"drop\":true}",
                "{\"malformed\":true}",
                "{\"malformed\":true,\"status\":200}"
            })
    void butNotOfTheExchangeOfTheCode(String trouble) {
        var mishap = new HashMap<String, Object>(Map.of("target", "signup", "path_contains", "access_token"));
        Http.parse(trouble).properties().forEach(field -> mishap.put(field.getKey(), field.getValue()));
        var location = business.accept(tenant.start());
        simulator().mishap(mishap);

        tenant.comesBack(location);

        assertThat(tenant.needs()).as(tenant.status().toPrettyString()).isEqualTo("restart");
        assertThat(tenant.complaint()).containsPattern("Meta'ya ulaşılamıyor|Meta'nın yanıtı bize ulaşmadı");
        assertThat(business.calls("POST", "access_token") + business.calls("GET", "access_token"))
                .isLessThanOrEqualTo(1);
        assertNothingConnected(tenant, business);
        tenant.connect(business);
        becomesReady(tenant);
    }

    @Test
    void ofMetaForLong() {
        simulator().mishap(Map.of("target", "signup", "status", 503, "path_contains", business.waba(), "count", 1000));

        tenant.connect(business);

        eventually()
                .untilAsserted(
                        () -> assertThat(business.calls("GET", "phone_numbers")).isEqualTo(2));
        assertThat(tenant.complaint()).contains("Kendiliğinden yeniden denenecek");
        assertThat(tenant.step("waba_linked").path("waiting_for").asText()).isEqualTo("meta");
        eventually()
                .during(Duration.ofSeconds(6))
                .untilAsserted(
                        () -> assertThat(business.calls("GET", "phone_numbers")).isEqualTo(2));
        simulator().noMishaps();
        assertThat(tenant.retry("waba_linked").statusCode()).isEqualTo(200);
        becomesReady(tenant);
        assertSetUp(business);
    }

    @Test
    void ofMetaForSoLongThatItIsGivenUpUntilSomebodyTriesAgain() {
        simulator().mishap(Map.of("target", "signup", "status", 503, "path_contains", business.waba(), "count", 1000));
        tenant.connect(business);
        for (int tries = 2; tries <= 6; tries++) {
            var expected = tries;
            eventually().until(() -> hasSettled(expected - 1));
            simulator().pass(Duration.ofMinutes(61));
            eventually()
                    .untilAsserted(() ->
                            assertThat(business.calls("GET", "phone_numbers")).isEqualTo(expected));
        }

        eventually().untilAsserted(() -> assertStuck(tenant, "retry", "Meta'ya ulaşılamıyor"));
        simulator().noMishaps();
        tenant.retry("waba_linked");
        becomesReady(tenant);
    }

    /** What was counted at Meta is also counted here: only now does the clock decide when it goes on. */
    private boolean hasSettled(int failures) {
        return sql().sql("""
                        select exists (select 1 from signup
                                        where tenant_id = :tenant and failures = :failures and ticket is null)
                        """)
                .param("tenant", tenant.tenant())
                .param("failures", failures)
                .query(Boolean.class)
                .single();
    }

    @Test
    void ofItsConnectionsToBrokerAndDatabase() {
        node().cutConnections();
        eventually().until(() -> tenant.tryStart().statusCode() == 200);
        var location = business.accept(tenant.start());
        simulator().mishap(Map.of("target", "signup", "status", 503, "path_contains", "register"));
        node().cutConnections();

        eventually().until(() -> tenant.comesBack(location).statusCode() < 500);

        node().cutConnections();
        becomesReady(tenant);
        assertAnswers(business);
    }
}
