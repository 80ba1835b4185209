package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures of the page for people to look at, in {@code target/screenshots}; what a machine can see of them is asserted. */
class ConnectLooksIT extends ConnectStory {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void beforeAnything() {
        visit(SignUp.notStarted());
        assertThat(page.locator("#intro")).isVisible();

        picture("start");
    }

    @Test
    void whenALinkBringsAToken() {
        follow("/connect#" + OWN);
        assertThat(page.locator("#link")).isVisible();

        picture("link");
    }

    @Test
    void whenAStrangersLinkComesInBetween() {
        visit(SignUp.notStarted());
        assertThat(page.locator("#intro")).isVisible();
        follow("/connect#" + STRANGERS);
        assertThat(page.locator("#link")).isVisible();

        picture("link-other");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture("link-other-dark");
    }

    @Test
    void whenALinkBringsStrangeNames() {
        follow("/connect#" + token(Map.of("name", ConnectLinkIT.LONG, "tenant_name", "\u202Eمتجر الورد ltd.")));
        assertThat(page.locator("#link")).isVisible();

        picture("link-strange");
    }

    @Test
    void withoutAToken() {
        page.navigate(api.origin() + "/connect");
        assertThat(page.locator("#sign-in")).isVisible();

        picture("token");
    }

    @Test
    void onTheWay() {
        visit(SignUp.at(5, "in_progress")
                .saying("Numara Meta tarafından inceleniyor.")
                .waitingFor("meta"));
        assertThat(page.locator("#setup")).isVisible();

        picture("steps");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture("steps-dark");
    }

    @Test
    void afterAnError() {
        visit(SignUp.at(6, "error").needing("retry").saying("Meta webhook adresini doğrulayamadı (kod 2200)."));
        assertThat(page.locator("#need")).isVisible();

        picture("retry");
    }

    @Test
    void whenThePinIsMissing() {
        visit(SignUp.at(7, "error").needing("pin").saying("Bu numarada iki adımlı doğrulama açık."));
        assertThat(page.locator("#pin")).isVisible();

        picture("pin");
    }

    @Test
    void withSeveralNumbers() {
        api.answers("GET /choices", PageStage.Answer.json(ConnectNeedsIT.choices()));
        visit(SignUp.at(4, "error").needing("choice").saying("Birden çok numara paylaşıldı."));
        page.getByLabel("+90 212 555 01 00").check();

        picture("choice");
    }

    @Test
    void whenItIsDone() {
        visit(SignUp.connected());
        assertThat(page.locator("#account")).containsText("Gül Çiçekçilik");

        picture("connected");
        page.click("#disconnect");
        picture("disconnect");
    }

    @Test
    void whenItMustBeDoneAgain() {
        visit(SignUp.connected().withoutConnection().in("reconnect"));
        assertThat(page.locator("#banner")).isVisible();

        picture("reconnect");
    }

    @Test
    void whenSettingsAreMissing() {
        var problems =
                List.of("META_APP_ID eksik veya örnek değer olarak bırakılmış.", "META_CONFIG_ID sayısal olmalıdır.");
        api.answers(
                "POST /start",
                PageStage.Answer.problem(
                        400, Map.of("detail", "Meta yapılandırması eksik veya geçersiz.", "problems", problems)));
        visit(SignUp.notStarted());
        connect();
        assertThat(notice()).isVisible();

        picture("problems");
    }

    @Test
    void theDiagnostics() {
        api.answers("GET /diagnostics", PageStage.Answer.json(ConnectedPageIT.diagnostics(false)));
        visit(SignUp.notStarted());
        page.click("#diagnose");
        assertThat(page.locator("#checks")).isVisible();

        picture("diagnostics");
    }

    @Test
    void theCallback() {
        api.answers(
                "GET /callback",
                CallbackPage.of(Map.of("success", false, "error", "", "target", api.origin(), "next", api.origin())));
        page.navigate(api.origin() + CallbackPage.PATH);

        picture("callback");
    }

    private void picture(String name) {
        picture(name, "desktop", 1280, 800);
        picture(name, "phone", 390, 844);
    }

    private void picture(String name, String device, int width, int height) {
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("connect-%s-%s.png".formatted(name, device)))
                .setFullPage(true));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s on a %s", name, device)
                .isLessThanOrEqualTo(width);
    }
}
