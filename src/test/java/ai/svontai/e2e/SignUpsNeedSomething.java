package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sign-ups that go on only when their tenant has done something. */
abstract class SignUpsNeedSomething extends SignUpStory {

    private SignUps tenant;

    @BeforeEach
    void arrive() {
        tenant = newTenant();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 2", "2, 2"})
    void aChoiceAmongSeveral(int wabas, int numbers) {
        var business = newBusiness(Map.of("wabas", wabas, "numbers", numbers));

        tenant.connect(business);

        assertStuck(tenant, "choice", "Hangisini bağlayacağınızı seçin");
        assertThat(tenant.account().isNull()).isTrue();
        var choices = tenant.choices();
        assertThat(choices.path("needed").asBoolean()).isTrue();
        assertThat(choices.findValuesAsText("waba_id")).containsExactlyInAnyOrderElementsOf(business.wabas());
        assertThat(choices.findValuesAsText("phone_number_id")).containsExactlyInAnyOrderElementsOf(business.numbers());
        var waba = business.wabas().getLast();
        var number = business.numbers().getLast();
        assertThat(tenant.choose(waba, number).statusCode()).isEqualTo(200);
        becomesReady(tenant);
        assertThat(tenant.account().path("waba_id").asText()).isEqualTo(waba);
        assertThat(tenant.account().path("phone_number_id").asText()).isEqualTo(number);
        assertThat(tenant.choices().path("needed").asBoolean()).isFalse();
        assertProblem(409, "Seçilecek bir şey yok", tenant.choose(waba, number));
    }

    @Test
    void aChoiceOfWhatWasShared() {
        var business = newBusiness(Map.of("wabas", 2));
        var stranger = newBusiness();
        tenant.connect(business);
        var first = business.wabas().getFirst();

        for (var choice : List.of(
                List.of(stranger.waba(), stranger.number()),
                List.of(first, business.numbers().getLast()),
                List.of(first, stranger.number()))) {
            assertProblem(400, "paylaşılmamış", tenant.choose(choice.getFirst(), choice.getLast()));
        }

        assertStuck(tenant, "choice", "Hangisini bağlayacağınızı seçin");
        assertNothingConnected(tenant, business);
    }

    @Test
    void oneOfSeveralThatAnotherTenantHas() {
        var business = newBusiness(Map.of("numbers", 2));
        var other = newTenant();
        other.connect(business);
        other.choose(business.waba(), business.number());
        becomesReady(other);

        tenant.connect(business);

        var numbers = tenant.choices().path("wabas").path(0).path("numbers");
        numbers.forEach(number -> assertThat(number.path("taken").asBoolean())
                .isEqualTo(
                        business.number().equals(number.path("phone_number_id").asText())));
        tenant.choose(business.waba(), business.number());
        eventually().untilAsserted(() -> assertStuck(tenant, "choice", "başka bir işletmeye bağlı"));
        tenant.choose(business.waba(), business.numbers().getLast());
        becomesReady(tenant);
        assertThat(other.isReady()).isTrue();
        assertAnswers(business);
    }

    @Test
    void aWabaWithANumber() {
        tenant.connect(newBusiness(Map.of("numbers", 0)));

        assertStuck(tenant, "retry", "Seçtiğiniz hesapta numara yok");
    }

    @Test
    void aNumberThatIsVerified() {
        var business = newBusiness(Map.of("number", Map.of("code_verification_status", "NOT_VERIFIED")));

        var outcome = tenant.connect(business);

        assertThat(outcome.path("error").asText()).contains("Numara doğrulanmamış");
        assertStuck(tenant, "retry", "Numara doğrulanmamış");
        assertThat(tenant.step("phone_verified").path("can_retry").asBoolean()).isTrue();
        assertNothingConnected(tenant, business);
        assertProblem(409, "ready adımı hatada değil", tenant.retry("ready"));
        assertProblem(404, "Adım bulunamadı", tenant.retry("nonsense"));

        assertThat(tenant.retry("phone_verified").statusCode()).isEqualTo(200);
        eventually().untilAsserted(() -> assertStuck(tenant, "retry", "Numara doğrulanmamış"));
        business.change(Map.of("code_verification_status", "VERIFIED"));
        assertThat(tenant.retry("phone_verified").statusCode()).isEqualTo(200);

        becomesReady(tenant);
        assertSetUp(business);
        assertAnswers(business);
    }

    @Test
    void aPinWhereMetaOnlySaysThatItIsLocked() {
        var business = newBusiness();
        simulator().mishap(Map.of("target", "signup", "code", 131031, "path_contains", "register", "count", 1));

        tenant.connect(business);

        assertStuck(tenant, "pin", "iki adımlı doğrulama PIN'i");
        assertProblem(409, "webhook_active adımı hatada değil", tenant.retry("webhook_active"));
        assertThat(tenant.tryPin("246802").statusCode()).isEqualTo(200);
        becomesReady(tenant);
        assertThat(business.numberState().path("pin").asText()).isEqualTo("246802");
    }

    @Test
    void thePinThatTheNumberHas() {
        var business = newBusiness(Map.of("number", Map.of("pin", "135790")));

        tenant.connect(business);

        assertStuck(tenant, "pin", "Altı haneli PIN'i girin");
        assertThat(tenant.status().toString()).doesNotContain("135790");
        assertThat(tenant.liveCheck("token").path("ok").asBoolean()).isTrue();
        assertThat(tenant.liveCheck("webhook_subscription").path("ok").asBoolean())
                .isTrue();
        assertThat(tenant.liveCheck("number").path("ok").asBoolean()).isFalse();
        assertProblem(400, "PIN altı rakamdan oluşur", tenant.tryPin("13579"));
        assertThat(tenant.tryPin("000000").statusCode()).isEqualTo(200);
        eventually()
                .until(() -> business.numberState().path("registrations_in_72h").asInt() == 2);
        eventually().untilAsserted(() -> assertStuck(tenant, "pin", "PIN doğru değil"));

        assertThat(tenant.tryPin("135790").statusCode()).isEqualTo(200);

        becomesReady(tenant);
        assertThat(business.numberState().path("pin").asText()).isEqualTo("135790");
        assertNoSecretInAnAddress(business);
        assertAnswers(business);
    }
}
