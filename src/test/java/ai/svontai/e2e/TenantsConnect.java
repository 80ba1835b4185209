package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the button to a number that answers. */
abstract class TenantsConnect extends SignUpStory {

    private SignUps tenant;

    @BeforeEach
    void arrive() {
        tenant = newTenant();
    }

    @ParameterizedTest
    @CsvSource({"expiring, expiring", "never, never_expires"})
    void andTheirCustomersAreAnswered(String token, String kind) {
        var business = newBusiness(Map.of("token", token));

        var outcome = tenant.connect(business);

        assertThat(outcome.path("success").asBoolean()).as(outcome.toString()).isTrue();
        assertThat(tenant.isReady()).isTrue();
        assertThat(doneSteps(tenant)).hasSize(7).containsOnly("done");
        assertThat(tenant.status().path("status").asText()).isEqualTo("active");
        assertThat(tenant.account().path("phone_number_id").asText()).isEqualTo(business.number());
        assertThat(tenant.account().path("token").path("kind").asText()).isEqualTo(kind);
        assertSetUp(business);
        assertAnswers(business);
    }

    @Test
    void withThePopUpOfMetasSdk() {
        var business = newBusiness();

        var status = popUp(business, true);

        assertThat(status.path("is_complete").asBoolean())
                .as(status.toPrettyString())
                .isTrue();
        assertSetUp(business);
        assertAnswers(business);
    }

    @Test
    void withThePopUpAndWithoutItsWord() {
        var business = newBusiness();

        popUp(business, false);

        becomesReady(tenant);
        assertSetUp(business);
    }

    @Test
    void withThePopUpWhoseWordIsNotBelieved() {
        var other = newBusiness();
        assertThat(newTenant().connect(other).path("success").asBoolean()).isTrue();
        var business = newBusiness();
        var state = tenant.start();
        var code = business.accept(state, Map.of("popup", true)).path("code").asText();

        tenant.complete(state, code, Map.of("waba_id", other.waba(), "phone_number_id", other.number()));

        becomesReady(tenant);
        assertThat(tenant.account().path("waba_id").asText()).isEqualTo(business.waba());
        assertThat(tenant.account().path("phone_number_id").asText()).isEqualTo(business.number());
        assertSetUp(other);
    }

    @Test
    void aNumberOfTheBusinessAppWithoutRegisteringIt() {
        var business = newBusiness(Map.of("number", Map.of("is_on_biz_app", true)));

        tenant.connect(business);

        becomesReady(tenant);
        assertThat(business.numberState().path("registrations_in_72h").asInt()).isZero();
        assertThat(business.calls("POST", "/register")).isZero();
        assertAnswers(business);
    }

    @Test
    void aNumberThatMetaReviewsFirst() {
        var business = newBusiness(Map.of("number", Map.of("pending", true)));

        var outcome = tenant.connect(business);

        assertThat(outcome.path("pending").asBoolean()).as(outcome.toString()).isTrue();
        assertThat(tenant.step("ready").path("waiting_for").asText()).isEqualTo("meta");
        assertThat(tenant.complaint()).contains("Meta numarayı inceliyor");
        assertThat(tenant.status().path("connected").asBoolean()).isFalse();
        business.change(Map.of("pending", false));
        becomesReady(tenant);
        assertSetUp(business);
        assertAnswers(business);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US,en;q=0.9", "tr-TR", "de", ""})
    void inTheirLanguage(String language) {
        tenant.speaking(language).start();
        var english = language.startsWith("en");

        assertThat(tenant.step("oauth_started").path("step_name").asText())
                .isEqualTo(english ? "Begin" : "Kurulumu Başlat");
        assertPageSays(
                200,
                english ? "Access was not granted" : "izin verilmedi",
                tenant.comesBackWith("error=access_denied&state=" + tenant.start()));
    }

    private JsonNode popUp(Portfolio business, boolean says) {
        var state = tenant.start();
        var given = business.accept(state, Map.of("popup", true));
        var data = given.path("session_info").path("data");
        var claims = Map.of(
                "waba_id", data.path("waba_id").asText(),
                "phone_number_id", data.path("phone_number_id").asText(),
                "business_id", data.path("business_id").asText());
        return Desk.done(tenant.complete(state, given.path("code").asText(), says ? claims : Map.of()));
    }
}
