package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person presses the button and follows Meta's window, as far as it goes. */
abstract class TenantsConnectInABrowser extends BrowserSignUpStory {

    @Test
    void andTheirCustomersAreAnswered() {
        var window = press();
        picture(window, "dialog");

        accept(window, business);

        assertWindowCloses(window);
        assertSaysConnected();
        assertThat(page.locator("#steps li[data-status=done]")).hasCount(7);
        assertThat(page.locator("#connect")).hasText("Yeniden Kur");
        picture(page, "connected");
        assertThat(tenant.isReady()).isTrue();
        assertSetUp(business);
        assertAnswers(business);
    }

    @Test
    void orDecline() {
        var window = press();

        window.click("#decline");

        assertWindowSays(window, "Meta penceresinde izin verilmedi");
        assertThat(page.locator("#notice")).containsText("Meta penceresinde izin verilmedi");
        assertThat(page.locator("#restart")).hasText("Yeniden bağla");
        picture(page, "declined");
        assertNothingConnected(tenant, business);
        Browser.clickAndLeave(window, "#again");
        page.waitForCondition(window::isClosed);
        var second = page.waitForPopup(() -> page.click("#restart"));
        accept(second, business);
        assertWindowCloses(second);
        assertSaysConnected();
    }

    @Test
    void orCloseTheWindow() {
        var window = press();

        window.close();

        assertThat(page.locator("#notice")).containsText("Pencere kapatıldı ve bağlantı tamamlanmadı");
        picture(page, "closed");
        assertUntouched(tenant);
        assertNothingConnected(tenant, business);
        var second = press();
        accept(second, business);
        assertWindowCloses(second);
        assertSaysConnected();
    }

    @Test
    void orChooseAmongSeveral() {
        business = newBusiness(Map.of("wabas", 2));
        var window = press();

        accept(window, business);

        page.waitForCondition(() -> page.locator("#need input[type=radio]").count() == 2);
        picture(page, "choice");
        page.locator("#need input[type=radio]").last().check();
        page.click("#choose");
        assertSaysConnected();
        assertThat(business.numbers())
                .contains(tenant.account().path("phone_number_id").asText());
    }

    @Test
    void orVerifyTheNumberFirst() {
        business = newBusiness(Map.of("number", Map.of("code_verification_status", "NOT_VERIFIED")));
        var window = press();
        accept(window, business);
        assertWindowSays(window, "Numara doğrulanmamış");
        assertThat(page.locator("#need")).containsText("Numara doğrulanmamış");
        assertThat(page.locator("#steps li[data-key=phone_verified]")).hasAttribute("data-status", "error");
        picture(page, "unverified");
        assertNothingConnected(tenant, business);

        business.change(Map.of("code_verification_status", "VERIFIED"));
        page.click("#retry");

        assertSaysConnected();
        assertSetUp(business);
    }

    @Test
    void orGiveThePinThatTheNumberHas() {
        business = newBusiness(Map.of("number", Map.of("pin", "135790")));
        accept(press(), business);
        page.fill("#pin", "000000");
        page.click("#send-pin");
        eventually()
                .until(() -> business.numberState().path("registrations_in_72h").asInt() == 2);
        assertThat(page.locator("#need")).containsText("PIN doğru değil");
        picture(page, "pin");

        page.fill("#pin", "135790");
        page.click("#send-pin");

        assertSaysConnected();
    }
}
