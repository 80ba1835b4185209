package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who opens the page, and what it shows of a sign-up under way. */
class ConnectPageIT extends ConnectStory {

    @Test
    void takesTheTokenOutOfTheAddress() {
        visit(SignUp.notStarted());

        assertThat(page.locator("#connect")).hasText("WhatsApp Bağla");
        assertThat(page).hasURL(api.origin() + "/connect");
        assertThat(api.calls("GET /status").getFirst().header("Authorization")).hasValue("Bearer " + TOKEN);
        assertThat(page.evaluate("Object.keys(localStorage).length + document.cookie.length"))
                .isEqualTo(0);
        assertThat(page.locator("#tenant")).containsText(TENANT);
    }

    @Test
    void remembersTheTokenInThisTabOnly() {
        visit(SignUp.notStarted());
        assertThat(page.locator("#connect")).isVisible();

        page.reload();
        assertThat(page.locator("#connect")).isVisible();

        var otherTab = browser.page();
        otherTab.navigate(api.origin() + "/connect");
        assertThat(otherTab.locator("#token")).isFocused();
    }

    @Test
    void asksForTheTokenThatIsMissing() {
        tells(SignUp.notStarted());
        page.navigate(api.origin() + "/connect");
        assertThat(page.getByLabel("Erişim anahtarı")).isFocused();
        page.keyboard().type("not a token");
        page.getByRole(AriaRole.BUTTON, named("Devam et")).click();
        assertThat(notice()).containsText("erişim anahtarına benzemiyor");

        page.locator("#token").fill("  Bearer " + TOKEN + "\n");
        page.getByRole(AriaRole.BUTTON, named("Devam et")).click();

        assertThat(page.locator("#connect")).isVisible();
        assertThat(notice()).isHidden();
        assertThat(api.calls("GET /status").getFirst().header("Authorization")).hasValue("Bearer " + TOKEN);
    }

    @Test
    void asksAgainForATokenThatIsRefused() {
        api.answers("GET /status", PageStage.Answer.problem(401, Map.of("detail", "expired")));
        follow("/connect#" + TOKEN);
        page.click("#link-yes");

        assertThat(notice()).containsText("süresi dolmuş");
        assertThat(page.locator("#token")).isFocused();
        assertThat(page.locator("#connect")).isHidden();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);

        tells(SignUp.notStarted());
        page.locator("#token").fill(TOKEN);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#connect")).isVisible();
    }

    @Test
    void followsTheStepsUntilTheNumberAnswers() {
        visit(
                SignUp.at(4, "in_progress"),
                SignUp.at(5, "in_progress").saying("Meta doğruluyor").waitingFor("meta"),
                SignUp.at(7, "in_progress").with(6, "skipped"),
                SignUp.connected());

        assertThat(page.locator("#connection-title")).hasText("WhatsApp Bağlı!");
        assertThat(page.locator("#number")).hasText(SignUp.NUMBER);
        assertThat(page.locator("#account")).containsText("Gül Çiçekçilik");
        assertThat(page.locator("#steps li[data-status=done]")).hasCount(7);
        assertThat(page.locator("#count")).hasText("7 / 7");
        assertThat(page.locator("#live-region")).hasText("Adım 7 / 7, Kullanıma hazır: Tamamlandı");
        assertThat(page.locator("#connect")).hasText("Yeniden Kur");
    }

    @Test
    void saysOfEveryStepHowItStands() {
        visit(SignUp.at(5, "in_progress")
                .with(3, "skipped")
                .with(4, "rewinding")
                .saying("Meta doğruluyor")
                .waitingFor("meta"));

        assertThat(step("oauth_started")).hasText("✓Meta girişi başlatıldıTamamlandıBitti: 23.11.2026 12:00");
        assertThat(step("token_obtained")).containsText("Atlandı");
        assertThat(step("waba_linked")).containsText("rewinding");
        assertThat(step("phone_verified"))
                .hasText("Numara doğrulandıDevam EdiyorMeta doğruluyorMeta bekleniyorBaşladı: 23.11.2026 12:04");
        assertThat(step("ready")).containsText("Bekliyor");
    }

    @Test
    void hostileTextsStayText() {
        var hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        api.answers("GET /account", PageStage.Answer.json(Map.of("verified_name", hostile)));

        visit(SignUp.at(6, "error")
                .needing("retry")
                .saying(hostile)
                .withNumber()
                .in(hostile));

        assertThat(step("webhook_active")).containsText(hostile);
        assertThat(page.locator("#need")).containsText(hostile);
        assertThat(page.locator("main img, main script")).hasCount(0);
    }

    @Test
    void staysCalmOnceNothingIsUnderWay() {
        api.looksEvery(2000);
        stopTheClock();
        visit(SignUp.connected());
        assertThat(page.locator("#connection-title")).isVisible();

        page.clock().runFor(60_000);
        callsHaveArrived();

        assertThat(api.calls("GET /status")).hasSize(1);
    }

    @Test
    void looksEveryTwoSecondsWhileMetaWorks() {
        api.looksEvery(2000);
        stopTheClock();
        visit(SignUp.at(6, "in_progress").waitingFor("meta"));
        assertThat(page.locator("#setup")).isVisible();

        page.clock().runFor(1900);
        callsHaveArrived();
        assertThat(api.calls("GET /status")).hasSize(1);
        page.clock().runFor(200);

        waitForCalls("GET /status", 2);
    }

    @Test
    void speaksEnglishToWhoReadsIt() {
        browser.close();
        browser = Browser.openOrSkip("en-GB");
        page = browser.page();

        visit(SignUp.at(5, "in_progress").waitingFor("meta"));

        assertThat(page).hasTitle("WhatsApp setup");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(step("phone_verified")).containsText("Waiting for Meta");
        assertThat(api.calls("GET /status").getFirst().header("Accept-Language"))
                .hasValue("en");
        page.getByText("Türkçe").click();
        assertThat(page).hasURL(api.origin() + "/connect?lang=tr");
        assertThat(step("phone_verified")).containsText("Meta bekleniyor");
    }

    @Test
    void speaksTheLanguageThatTheAddressNames() {
        tells(SignUp.notStarted());
        follow("/connect?lang=en#" + TOKEN);
        assertThat(page.locator("#link-title")).hasText("Is this link yours?");
        page.click("#link-yes");

        assertThat(page.locator("#connect")).hasText("Connect WhatsApp");
    }

    /** From now on time passes only as the test says. */
    private void stopTheClock() {
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.clock().pauseAt(60_000);
    }

    /** Whatever the page has asked before stands in the list of calls when its next one was answered. */
    private void callsHaveArrived() {
        page.evaluate("fetch('/connect').then((answer) => answer.text())");
    }

    private Locator step(String key) {
        return page.locator("#steps li[data-key=" + key + "]");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
