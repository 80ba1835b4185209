package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** What the stories of tenants who connect their numbers share. Each test has a tenant and a business of its own. */
abstract class SignUpStory extends Story {

    @AfterEach
    void turnBackTime() {
        simulator().turnBackTime();
    }

    SignUps newTenant() {
        return SignUps.ofNewTenant(world());
    }

    Portfolio newBusiness() {
        return newBusiness(Map.of());
    }

    Portfolio newBusiness(Map<String, ?> wish) {
        return Portfolio.found(simulator(), wish);
    }

    void becomesReady(SignUps tenant) {
        eventually()
                .untilAsserted(() -> assertThat(tenant.isReady())
                        .as(() -> tenant.status().toPrettyString())
                        .isTrue());
    }

    /** It needs this, for this reason; nothing is connected. */
    static void assertStuck(SignUps tenant, String needs, String why) {
        var status = tenant.status();
        assertThat(status.path("needs").asText()).as(status.toPrettyString()).isEqualTo(needs);
        assertThat(tenant.complaint()).contains(why);
        assertThat(status.path("connected").asBoolean()).isFalse();
    }

    /** As before the browser came back. */
    static void assertUntouched(SignUps tenant) {
        assertThat(tenant.status().path("current_step").asText()).isEqualTo("oauth_completed");
        assertThat(tenant.status().path("needs").isNull()).isTrue();
        assertThat(tenant.step("oauth_completed").path("status").asText()).isEqualTo("in_progress");
    }

    static void assertNothingConnected(SignUps tenant, Portfolio business) {
        assertThat(tenant.account().isNull()).isTrue();
        assertThat(business.wabaState().path("subscribed").asBoolean()).isFalse();
        assertThat(business.numberState().path("registered").asBoolean()).isFalse();
    }

    static void assertPageSays(int status, String words, HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        var outcome = SignUps.outcome(page);
        assertThat(outcome.path("success").asBoolean()).isFalse();
        assertThat(outcome.path("error").asText()).contains(words);
    }

    /** A customer writes to the number, and what was asked for comes back. */
    void assertAnswers(Portfolio business) {
        var phone = newPhone();
        simulator().customerWrites(phone, Map.of("text", "echo merhaba", "to", business.number()));
        eventually().untilAsserted(() -> {
            assertThat(simulator().answersOn(phone)).containsExactly("merhaba");
            assertThat(statesOf(phone)).containsExactly("read");
        });
    }

    /** At Meta all is as it has to be, and no address had a secret in it. */
    void assertSetUp(Portfolio business) {
        var waba = business.wabaState();
        assertThat(waba.path("subscribed").asBoolean()).isTrue();
        assertThat(waba.path("override_callback_uri").asText()).isEqualTo(world().door() + "/webhooks/whatsapp");
        assertThat(business.numberState().path("registered").asBoolean()).isTrue();
        assertThat(business.numberState().path("registrations_in_72h").asInt()).isEqualTo(1);
        assertNoSecretInAnAddress(business);
    }

    static void assertNoSecretInAnAddress(Portfolio business) {
        assertThat(business.calls())
                .isNotEmpty()
                .noneMatch(call -> call.path("token_in_url").asBoolean());
    }

    static List<String> doneSteps(SignUps tenant) {
        return tenant.status().path("steps").findValuesAsText("status");
    }
}
