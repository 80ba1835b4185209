package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers that work, until Meta has dropped something. */
abstract class SignUpsAreMended extends SignUpStory {

    private SignUps tenant;
    private Portfolio business;

    @BeforeEach
    void connect() {
        tenant = newTenant();
        business = newBusiness();
        tenant.connect(business);
        becomesReady(tenant);
    }

    @Test
    void whileANewerOneIsUnderWay() {
        var before = business.calls("POST", "subscribed_apps");
        tenant.start();

        assertThat(tenant.retry("webhook_active").statusCode()).isEqualTo(200);

        eventually()
                .untilAsserted(() ->
                        assertThat(business.calls("POST", "subscribed_apps")).isEqualTo(before + 2));
        tenant.reset();
        eventually()
                .untilAsserted(() ->
                        assertThat(tenant.retry("webhook_active").statusCode()).isEqualTo(200));
        eventually()
                .untilAsserted(() ->
                        assertThat(business.calls("POST", "subscribed_apps")).isEqualTo(before + 4));
        assertThat(tenant.status().path("connected").asBoolean()).isTrue();
        assertAnswers(business);
    }

    @Test
    void byRegisteringAgainWhatMetaHasDropped() {
        business.change(Map.of("registered", false));
        assertThat(tenant.retry("webhook_active").statusCode()).isEqualTo(200);
        eventually()
                .until(() -> tenant.step("ready").path("waiting_for").asText().equals("meta"));

        simulator().pass(Duration.ofMinutes(11));

        eventually().untilAsserted(() -> assertThat(tenant.needs()).isEqualTo("retry"));
        assertThat(tenant.complaint()).contains("Numara Cloud API'de kayıtlı değil");
        assertThat(tenant.retry("ready").statusCode()).isEqualTo(200);
        becomesReady(tenant);
        assertThat(business.numberState().path("registered").asBoolean()).isTrue();
        assertAnswers(business);
    }

    @Test
    void afterASecondAttemptThatIsGivenUp() {
        simulator()
                .mishap(Map.of(
                        "target", "signup", "code", 2200, "path_contains", "subscribed_apps", "every", 2, "count", 1));
        tenant.connect(business);
        assertThat(tenant.complaint()).contains("Meta webhook adresimize ulaşamadı");
        assertThat(business.wabaState().path("override_callback_uri").asText(""))
                .isEmpty();
        assertThat(tenant.liveCheck("webhook_subscription").path("ok").asBoolean())
                .isFalse();

        tenant.reset();

        eventually()
                .untilAsserted(() -> assertThat(business.wabaState()
                                .path("override_callback_uri")
                                .asText())
                        .isEqualTo(world().door() + "/webhooks/whatsapp"));
        eventually().untilAsserted(() -> assertThat(business.livingTokens()).containsExactlyInAnyOrder(true, false));
        assertThat(tenant.liveCheck("webhook_subscription").path("ok").asBoolean())
                .isTrue();
        assertAnswers(business);
    }
}
