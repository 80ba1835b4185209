package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A number that is connected, one that is no longer, and how to find out why. */
class ConnectedPageIT extends ConnectStory {

    @Test
    void asksBeforeItDisconnects() {
        visit(SignUp.connected());
        page.click("#disconnect");
        assertThat(page.locator("#ask")).isVisible();
        assertThat(page.locator("#ask-text")).containsText(SignUp.NUMBER);
        assertThat(page.locator("#ask-no")).isFocused();

        page.keyboard().press("Escape");
        assertThat(page.locator("#ask")).isHidden();
        assertThat(page.locator("#disconnect")).isFocused();

        page.click("#disconnect");
        page.click("#ask-no");
        assertThat(page.locator("#ask")).isHidden();
        assertThat(api.calls("POST /disconnect")).isEmpty();

        api.answers("POST /disconnect", done("Bağlantı kesildi"));
        tells(SignUp.connected().withoutConnection().in("disconnected"));
        page.click("#disconnect");
        page.click("#ask-yes");

        assertThat(notice()).hasText("Bağlantı kesildi");
        assertThat(page.locator("#connection")).isHidden();
        assertThat(page.locator("#connect")).hasText("WhatsApp Bağla");
        assertThat(api.calls("POST /disconnect"))
                .extracting(PageStage.Call::body)
                .containsExactly("""
                {"phone_number_id":"106540352242922"}""");
    }

    @Test
    void asksBeforeItGivesUp() {
        visit(SignUp.at(5, "in_progress").waitingFor("meta"));
        api.answers("POST /reset", done("WhatsApp kurulumu sıfırlandı"));
        page.click("#reset");
        tells(SignUp.notStarted());

        page.click("#ask-yes");

        assertThat(notice()).hasText("WhatsApp kurulumu sıfırlandı");
        assertThat(page.locator("#setup")).isHidden();
        assertThat(page.locator("#intro")).isVisible();
        assertThat(page.locator("#reset")).isHidden();
        assertThat(api.calls("POST /reset")).hasSize(1);
    }

    @Test
    void setsUpAgain() {
        visit(SignUp.connected());
        assertThat(page.locator("#connect")).hasText("Yeniden Kur");
        assertThat(page.locator("#reset")).isHidden();

        assertThat(connect()).hasURL(meta.origin() + "/dialog");
    }

    @Test
    void callsForANewConnection() {
        visit(SignUp.connected().withoutConnection().in("reconnect"));
        assertThat(page.locator("#banner")).containsText("yenilenmesi gerekiyor");
        assertThat(page.locator("#number")).hasText(SignUp.NUMBER);
        assertThat(page.locator("#connect")).isHidden();

        var window = page.waitForPopup(() -> page.click("#reconnect"));

        assertThat(window).hasURL(meta.origin() + "/dialog");
    }

    @Test
    void tellsOfANumberThatMetaHasStopped() {
        visit(SignUp.connected().in("blocked"));

        assertThat(page.locator("#banner")).containsText("Meta bu numarayı durdurdu");
        assertThat(page.locator("#reconnect")).hasCount(0);
    }

    @Test
    void findsOutWhatIsWrong() {
        api.answers("GET /diagnostics", PageStage.Answer.json(diagnostics(null)));
        api.answers("GET /diagnostics?live=true", PageStage.Answer.json(diagnostics(false)));
        visit(SignUp.notStarted());

        page.click("#diagnose");

        assertThat(page.locator("#diagnose")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#checks li[data-key=meta_app_id]")).containsText("Tamam");
        assertThat(page.locator("#checks li[data-key=meta_config_id]")).containsText("Sorun var");
        assertThat(page.locator("#checks li[data-key=oauth_dialog]")).containsText("Bilinmiyor");
        assertThat(page.locator("#checks")).containsText("<b>eksik</b>");
        assertThat(page.locator("#hints li")).hasText(new String[] {"META_CONFIG_ID değerini girin."});
        assertThat(page.locator("#probe")).hasCount(0);

        page.click("#live");

        assertThat(page.locator("#checks li[data-key=oauth_dialog]")).containsText("Sorun var");
        assertThat(page.locator("#probe")).containsText("invalid_redirect");
        page.click("#diagnose");
        assertThat(page.locator("#diagnostics")).isHidden();
    }

    @Test
    void diagnosticsThatFailSaySo() {
        api.answers("GET /diagnostics", PageStage.Answer.problem(403, Map.of("detail", "Bu işlem için yetkiniz yok")));
        visit(SignUp.notStarted());

        page.click("#diagnose");

        assertThat(notice()).hasText("Bu işlem için yetkiniz yok");
        assertThat(page.locator("#findings")).isEmpty();
    }

    @Test
    void everythingCanBeDoneWithKeys() {
        visit(SignUp.connected());
        assertThat(page.locator("#connection-title")).isVisible();
        page.locator("#language").focus();

        for (var id : List.of("connect", "disconnect", "diagnose")) {
            page.keyboard().press("Tab");
            assertThat(page.locator("#" + id)).isFocused();
        }
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#ask")).isVisible();
    }

    static Map<String, Object> diagnostics(@Nullable Boolean dialog) {
        var check = new HashMap<String, @Nullable Object>();
        check.put("key", "oauth_dialog");
        check.put("ok", dialog);
        check.put("value", null);
        check.put("message", "Meta penceresi bu ayarlarla açılıyor mu?");
        return Map.of(
                "checks",
                List.of(
                        Map.of("key", "meta_app_id", "ok", true, "value", "9988776655", "message", "App ID ayarlı"),
                        Map.of("key", "meta_config_id", "ok", false, "message", "META_CONFIG_ID <b>eksik</b>"),
                        check),
                "issues",
                List.of("META_CONFIG_ID eksik"),
                "hints",
                List.of("META_CONFIG_ID değerini girin."),
                "meta_redirect_uri",
                "https://wa.svontai.example/api/onboarding/whatsapp/callback",
                "expected_redirect_uri",
                "https://wa.svontai.example/api/onboarding/whatsapp/callback",
                "webhook_url",
                "https://wa.svontai.example/webhooks/whatsapp",
                "live_probe",
                dialog == null ? Map.of() : Map.of("status", "error", "error", "invalid_redirect"),
                "events",
                List.of(Map.of("at", "2026-11-23T09:00:00Z", "what", "oauth_started")));
    }

    private static PageStage.Answer done(String message) {
        return PageStage.Answer.json(Map.of("success", true, "message", message));
    }
}
