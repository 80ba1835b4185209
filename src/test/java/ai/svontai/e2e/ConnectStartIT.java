package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The button, and Meta's window. */
class ConnectStartIT extends ConnectStory {

    @Test
    void opensMetaInAWindowAndGoesOnWhenItComesBack() {
        visit(SignUp.notStarted());
        tells(SignUp.at(1, "in_progress").waitingFor("you"));

        var window = connect();
        assertThat(window).hasURL(meta.origin() + "/dialog");
        assertThat(page.locator("#connect")).hasText("Pencereyi göster");
        assertThat(page.locator("#hint")).isVisible();

        tells(SignUp.at(4, "in_progress"), SignUp.connected());
        comesBack(window, Map.of("success", true, "target", api.origin(), "next", api.origin() + "/connect"));

        page.waitForCondition(window::isClosed);
        assertThat(page.locator("#connection-title")).hasText("WhatsApp Bağlı!");
        assertThat(notice()).isHidden();
        assertThat(api.calls("POST /start")).hasSize(1);
        assertThat(api.calls("POST /start").getFirst().body()).isEmpty();
    }

    @Test
    void saysWhatWentWrongAtMeta() {
        visit(SignUp.notStarted());
        var window = connect();
        tells(SignUp.at(2, "error").needing("restart"));

        comesBack(
                window,
                Map.of(
                        "success",
                        false,
                        "error",
                        "<b>İzin verilmedi</b>",
                        "target",
                        api.origin(),
                        "next",
                        api.origin()));

        assertThat(notice()).hasText("Bağlantı Başarısız: <b>İzin verilmedi</b>");
        assertThat(window.locator("#message")).isVisible();
        assertThat(page.locator("#restart")).hasText("Yeniden bağla");

        Browser.clickAndLeave(window, "#again");
        page.waitForCondition(window::isClosed);
    }

    @Test
    void aWindowThatIsClosedEarlyIsNoEnd() {
        visit(SignUp.notStarted());
        tells(SignUp.at(1, "in_progress").waitingFor("you"));
        var window = connect();
        assertThat(window).hasURL(meta.origin() + "/dialog");

        window.close();

        assertThat(notice()).containsText("Pencere kapatıldı");
        assertThat(notice()).containsText("Yeniden deneyin");
        assertThat(page.locator("#connect")).hasText("Devam Et");
        var second = connect();
        assertThat(second).hasURL(meta.origin() + "/dialog");
        assertThat(notice()).isHidden();
    }

    @Test
    void aWindowThatClosesAfterTheWorkIsNoTrouble() {
        visit(SignUp.notStarted());
        var window = connect();
        tells(SignUp.at(6, "in_progress").waitingFor("meta"));

        window.close();

        assertThat(page.locator("#steps li[data-status=done]")).hasCount(5);
        assertThat(page.locator("#hint")).isHidden();
        assertThat(notice()).isHidden();
    }

    @Test
    void goesThereItselfWhereWindowsAreBlocked() {
        page.addInitScript("window.open = () => null");
        visit(SignUp.notStarted());

        page.click("#connect");

        assertThat(page).hasURL(meta.origin() + "/dialog");
    }

    @Test
    void believesNobodyButItsOwnOrigin() {
        visit(SignUp.notStarted());
        page.evaluate("window.heard = 0; window.addEventListener('message', () => { window.heard += 1; })");
        var window = connect();
        assertThat(window).hasURL(meta.origin() + "/dialog");

        window.evaluate("opener.postMessage({type: 'WHATSAPP_CONNECTED', success: false, error: 'forged'}, '*')");
        page.waitForFunction("window.heard === 1");

        assertThat(notice()).isHidden();
        page.evaluate("window.postMessage({type: 'SOMETHING_ELSE', success: false, error: 'other'}, '*')");
        page.evaluate("window.postMessage(null, '*')");
        page.waitForFunction("window.heard === 3");
        assertThat(notice()).isHidden();
        assertThat(window.isClosed()).isFalse();
    }

    @Test
    void listsEverySettingThatIsMissing() {
        api.answers(
                "POST /start",
                PageStage.Answer.problem(
                        400,
                        Map.of(
                                "detail",
                                "Meta yapılandırması eksik veya geçersiz.",
                                "problems",
                                List.of("META_APP_ID eksik", "META_CONFIG_ID sayısal olmalıdır"))));
        visit(SignUp.notStarted());

        var window = connect();

        page.waitForCondition(window::isClosed);
        assertThat(notice()).containsText("Meta yapılandırması eksik veya geçersiz.");
        assertThat(notice().locator("li"))
                .hasText(new String[] {"META_APP_ID eksik", "META_CONFIG_ID sayısal olmalıdır"});
        assertThat(page.locator("#connect")).hasText("WhatsApp Bağla");
    }

    @Test
    void asksForANewTokenWhenTheOldOneRunsOut() {
        api.answers("POST /start", PageStage.Answer.problem(401, Map.of("detail", "expired")));
        visit(SignUp.notStarted());

        connect();

        assertThat(page.locator("#token")).isFocused();
        assertThat(page.locator("#connect")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"429, Çok fazla istek", "503, Servis şu anda yanıt veremiyor"})
    void saysInPlainWordsThatItMustWait(int status, String words) {
        api.answers("POST /start", PageStage.Answer.problem(status, Map.of("title", "no")));
        visit(SignUp.notStarted());

        connect();

        assertThat(notice()).containsText(words);
    }

    @ParameterizedTest
    @CsvSource({"429, Çok fazla istek", "503, Servis şu anda yanıt veremiyor", "0, Sunucuya ulaşılamıyor"})
    void goesOnLookingThroughTrouble(int status, String words) {
        visit(SignUp.at(6, "in_progress").waitingFor("meta"));
        assertThat(page.locator("#setup")).isVisible();

        api.answers(
                "GET /status",
                status == 0 ? PageStage.Answer.nothing() : PageStage.Answer.problem(status, Map.of("title", "no")));
        assertThat(page.locator("#trouble")).containsText(words);
        assertThat(page.locator("#setup")).isVisible();
        tells(SignUp.connected());

        assertThat(page.locator("#connection-title")).isVisible();
        assertThat(page.locator("#trouble")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "/relative", "data:text/html;hello"})
    void goesNowhereButToTheWeb(String address) {
        api.answers("POST /start", PageStage.Answer.json(Map.of("oauth_url", address)));
        visit(SignUp.notStarted());

        connect();

        assertThat(notice()).containsText("geçersiz bir adres");
        assertThat(page).hasURL(api.origin() + "/connect");
    }

    private void comesBack(Page window, Map<String, Object> outcome) {
        api.answers("GET /callback", CallbackPage.of(outcome));
        assertThat(window).hasURL(meta.origin() + "/dialog");
        window.evaluate("address => { setTimeout(() => location.assign(address)) }", api.origin() + CallbackPage.PATH);
    }
}
