package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody has to do before the sign-up can go on. */
class ConnectNeedsIT extends ConnectStory {

    private static final PageStage.Answer DONE =
            PageStage.Answer.json(Map.of("success", true, "message", "Adım yeniden deneniyor"));

    @BeforeEach
    void offerNumbers() {
        api.answers("GET /choices", PageStage.Answer.json(choices()));
    }

    static Map<String, Object> choices() {
        return Map.of(
                "needed",
                true,
                "wabas",
                List.of(
                        Map.of(
                                "waba_id",
                                "102290129340398",
                                "numbers",
                                List.of(
                                        number("1001", "+90 555 111 22 33", true, false),
                                        number("1002", "+90 555 444 55 66", false, false))),
                        Map.of(
                                "waba_id",
                                "102290129340399",
                                "numbers",
                                List.of(
                                        number("2001", "+90 212 555 01 00", true, false),
                                        number("2002", "+90 212 555 02 00", true, true))),
                        Map.of("waba_id", "102290129340400", "numbers", List.of())));
    }

    private static Map<String, Object> number(String id, String display, boolean verified, boolean taken) {
        return Map.of(
                "phone_number_id", id,
                "display_phone_number", display,
                "verified_name", "Gül Çiçekçilik",
                "verified", verified,
                "taken", taken);
    }

    @Test
    void oneOfSeveralNumbersIsChosen() {
        visit(SignUp.at(4, "error").needing("choice"));
        assertThat(page.locator("#need input[type=radio]")).hasCount(4);
        assertThat(page.locator("#need input:disabled")).hasCount(2);
        assertThat(page.locator(".option", having("+90 555 444 55 66"))).containsText("doğrulanmamış");
        assertThat(page.locator(".option", having("+90 212 555 02 00"))).containsText("başka bir işletmeye bağlı");
        assertThat(page.locator("#need")).containsText("Bu hesapta numara yok.");

        page.click("#choose");
        assertThat(page.locator("#need-error")).hasText("Lütfen bir numara seçin.");
        assertThat(page.locator("#need input:checked")).hasCount(0);

        var chosen = SignUp.at(6, "in_progress").waitingFor("meta");
        api.answers("POST /choices", chosen.told());
        page.getByLabel("+90 212 555 01 00").check();
        tells(chosen);
        page.click("#choose");

        assertThat(page.locator("#need")).isHidden();
        assertThat(page.locator("#setup-title")).isFocused();
        assertThat(sent("POST /choices"))
                .isEqualTo(Http.parse("{\"waba_id\":\"102290129340399\",\"phone_number_id\":\"2001\"}"));
    }

    @Test
    void whereNoNumberWillDoOneConnectsAgain() {
        api.answers(
                "GET /choices",
                PageStage.Answer.json(Map.of(
                        "wabas",
                        List.of(Map.of("waba_id", "1", "numbers", List.of(number("1002", "+90 555", false, false)))))));

        visit(SignUp.at(4, "error").needing("choice"));

        assertThat(page.locator("#need")).containsText("Bağlanabilecek bir numara yok");
        page.waitForPopup(() -> page.click("#restart"));
        page.waitForCondition(() -> api.calls("POST /start").size() == 1);
    }

    @Test
    void aChoiceThatCameTooLateIsSaid() {
        visit(SignUp.at(4, "error").needing("choice"));
        api.answers("POST /choices", PageStage.Answer.problem(409, Map.of("detail", "Seçilecek bir şey yok.")));
        page.getByLabel("+90 555 111 22 33").check();

        page.click("#choose");

        assertThat(notice()).hasText("Seçilecek bir şey yok.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12345a", "١٢٣٤٥٦"})
    void aPinHasSixDigits(String pin) {
        visit(SignUp.at(7, "error").needing("pin").saying("Numaranın PIN’i var."));
        page.getByLabel("6 haneli PIN").fill(pin);

        page.keyboard().press("Enter");

        assertThat(page.locator("#need-error")).hasText("PIN tam olarak 6 rakamdan oluşur.");
        assertThat(page.locator("#pin")).isFocused();
        assertThat(page.locator("#pin")).hasAttribute("aria-invalid", "true");
        assertThat(api.calls("POST /retry-step/ready")).isEmpty();
    }

    @Test
    void thePinIsSentOnceAndForgotten() {
        visit(SignUp.at(7, "error").needing("pin").saying("Numaranın PIN’i var."));
        assertThat(page.locator("#need")).containsText("Numaranın PIN’i var.");
        api.answers("POST /retry-step/ready", DONE);
        page.fill("#pin", "012345");
        tells(SignUp.at(7, "error").needing("pin").saying("PIN yanlış."));

        page.click("#send-pin");

        assertThat(page.locator("#need")).containsText("PIN yanlış.");
        assertThat(page.locator("#pin")).hasValue("");
        assertThat(sent("POST /retry-step/ready")).isEqualTo(Http.parse("{\"pin\":\"012345\"}"));
    }

    @Test
    void whatSomebodyTypesOutlivesALookAtTheStatus() {
        visit(SignUp.at(7, "error").with(6, "in_progress").needing("pin"));
        page.locator("#pin").pressSequentially("0123");
        var looks = api.calls("GET /status").size();

        waitForCalls("GET /status", looks + 3);
        page.keyboard().type("45");

        assertThat(page.locator("#pin")).hasValue("012345");
    }

    @Test
    void aStepIsTriedAgain() {
        visit(SignUp.at(6, "error").needing("retry").saying("Meta yanıt vermedi."));
        assertThat(page.locator("#need")).containsText("Meta yanıt vermedi.");
        assertThat(page.locator("#connect")).hasText("Yeniden bağla");
        api.answers("POST /retry-step/webhook_active", DONE);
        tells(SignUp.at(6, "in_progress"), SignUp.connected());

        page.click("#retry");

        assertThat(page.locator("#connection-title")).isVisible();
        assertThat(page.locator("#need")).isHidden();
        assertThat(api.calls("POST /retry-step/webhook_active").getFirst().body())
                .isEmpty();
    }

    @Test
    void aStepThatCannotBeTriedIsSaid() {
        visit(SignUp.at(6, "error").needing("retry"));
        api.answers(
                "POST /retry-step/webhook_active",
                PageStage.Answer.problem(409, Map.of("detail", "Bu adım hatalı değil.")));

        page.click("#retry");

        assertThat(notice()).hasText("Bu adım hatalı değil.");
    }

    @Test
    void whereNothingElseHelpsOneBeginsAgain() {
        visit(SignUp.at(3, "error").needing("restart").saying("Kodun süresi doldu."));
        assertThat(page.locator("#need")).containsText("Kodun süresi doldu.");
        assertThat(page.locator("#connect")).isHidden();

        var window = page.waitForPopup(() -> page.click("#restart"));

        assertThat(window).hasURL(meta.origin() + "/dialog");
    }

    private JsonNode sent(String what) {
        waitForCalls(what, 1);
        var calls = api.calls(what);
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().header("Content-Type")).hasValue("application/json");
        return Http.parse(calls.getFirst().body());
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
