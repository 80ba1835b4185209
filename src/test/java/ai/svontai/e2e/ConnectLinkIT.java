package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may send a link with a token: what the page asks before it uses one. */
class ConnectLinkIT extends ConnectStory {

    static final String LONG = "W".repeat(5000);

    private static final String TURNED = "\u202Egro.live\u2066\u0000\n\u200F";

    @Test
    void nothingIsDoneWithATokenBeforeAYes() {
        tells(SignUp.notStarted());

        follow("/connect#" + OWN);

        var question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).hasAccessibleName("Bu bağlantı sizin mi?");
        assertThat(question)
                .hasAccessibleDescription(Pattern.compile("bir yabancıdan geldiyse.*kendi yönetim panelinizden"));
        assertThat(words()).hasText(new String[] {"Ayşe Yılmazayse@gul.example", "Gül Çiçekçilik", TENANT});
        assertThat(page.locator("#link-other")).isHidden();
        assertThat(page.locator("#link-no")).isFocused();
        assertThat(page).hasURL(api.origin() + "/connect");
        assertThat(kept()).isNull();
        assertThat(api.callsWith(OWN)).isEmpty();

        page.click("#link-yes");

        assertThat(page.locator("#tenant")).hasText("Bu sayfa şu işletme içindir: Gül Çiçekçilik " + TENANT);
        assertThat(page.locator("#connect")).isVisible();
        assertThat(kept()).isEqualTo(OWN);
        assertThat(api.callsWith(OWN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Escape", "Enter"})
    void whoeverDeclinesHasNoToken(String key) {
        follow("/connect#" + STRANGERS);
        assertThat(page.locator("#link-no")).isFocused();

        page.keyboard().press(key);

        assertThat(page.locator("#link")).isHidden();
        assertThat(page.locator("#token")).isFocused();
        assertThat(kept()).isNull();
        page.reload();
        assertThat(page.locator("#token")).isFocused();
        assertThat(api.callsWith(STRANGERS)).isEmpty();
    }

    @Test
    void theTenantMayBeTheOnlyOneOfSeveral() {
        follow("/connect#" + token(Map.of("preferred_username", "ayse", "tenants", List.of(Map.of("id", TENANT)))));

        assertThat(words()).hasText(new String[] {"ayse", TENANT});
    }

    @Test
    void theLatestLinkCounts() {
        tells(SignUp.notStarted());
        follow("/connect#" + STRANGERS);
        assertThat(words().first()).hasText("Mallory");
        follow("/connect#" + OWN);
        assertThat(words().first()).containsText("Ayşe");

        page.click("#link-yes");

        assertThat(page.locator("#tenant")).containsText("Gül Çiçekçilik");
        assertThat(kept()).isEqualTo(OWN);
        assertThat(api.callsWith(STRANGERS)).isEmpty();
    }

    @Test
    void hostileNamesStayText() {
        tells(SignUp.notStarted());
        var html = "<img src=x onerror=alert(1)>";

        follow("/connect#" + token(Map.of("name", html, "email", LONG, "tenant_name", TURNED, "tenant_id", html)));

        assertThat(words()).hasText(new String[] {html + "W".repeat(80) + "…", "gro.live", html});
        page.click("#link-yes");
        assertThat(page.locator("#tenant")).hasText("Bu sayfa şu işletme içindir: gro.live " + html);
        assertThat(page.locator("body img")).hasCount(0);
    }

    @Test
    void whatIsNoTokenIsPassedOver() {
        follow("/connect#steps");

        assertThat(page.locator("#token")).isFocused();
        assertThat(notice()).isHidden();
        assertThat(page).hasURL(api.origin() + "/connect");
    }
}
