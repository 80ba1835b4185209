package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link that comes into a tab in which a tenant is at work. */
class ConnectSecondLinkIT extends ConnectStory {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStrangersLinkLeavesTheOwnSessionAlone(boolean loadsThePage) {
        visit(SignUp.notStarted());
        assertThat(page.locator("#connect")).isVisible();
        if (loadsThePage) {
            page.navigate("about:blank");
        }
        follow("/connect#" + STRANGERS);
        assertThat(page.locator("#link-other")).containsText("başka bir işletme açık");
        assertThat(page.locator("#link-other")).containsText(TENANT);
        assertThat(words()).hasText(new String[] {"Mallory", "Kötü Ltd.", "66666666-6666-4666-8666-666666666666"});

        page.click("#link-no");

        assertThat(page.locator("#tenant")).containsText(TENANT);
        assertThat(kept()).isEqualTo(TOKEN);
        connect();
        waitForCalls("POST /start", 1);
        assertThat(api.calls("POST /start").getFirst().header("Authorization")).hasValue("Bearer " + TOKEN);
        assertThat(api.callsWith(STRANGERS)).isEmpty();
    }

    @Test
    void aYesClosesTheOtherTenant() {
        visit(SignUp.notStarted());
        var window = connect();
        assertThat(window).hasURL(meta.origin() + "/dialog");
        follow("/connect#" + OWN.replace("c2ln", "b3RoZXI"));
        assertThat(page.locator("#link")).isHidden();
        assertThat(window.isClosed()).isFalse();
        follow("/connect#" + STRANGERS);

        page.click("#link-yes");

        page.waitForCondition(window::isClosed);
        assertThat(page.locator("#tenant")).containsText("Kötü Ltd.");
        page.waitForCondition(() -> !api.callsWith(STRANGERS).isEmpty());
        var before = api.callsWith(TOKEN).size();
        page.reload();
        assertThat(page.locator("#connect")).hasText("WhatsApp Bağla");
        assertThat(api.callsWith(TOKEN)).hasSize(before);
        assertThat(api.calls("POST /start")).hasSize(1);
    }

    @Test
    void aFreshTokenOfTheSamePersonTakesOverInSilence() {
        visit(SignUp.notStarted());
        assertThat(page.locator("#connect")).isVisible();

        follow("/connect#" + OWN);

        page.waitForCondition(() -> !api.callsWith(OWN).isEmpty());
        assertThat(page.locator("#link")).isHidden();
        assertThat(page.locator("#tenant")).containsText("Gül Çiçekçilik");
        assertThat(kept()).isEqualTo(OWN);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            11111111-1111-4111-8111-111111111111, somebody else, false
            22222222-2222-4222-8222-222222222222, owner,         true
            11111111-1111-4111-8111-111111111111, ,              false
            ,                                     owner,         true
            """)
    void anybodyElsesDoesNot(@Nullable String tenant, @Nullable String subject, boolean other) {
        visit(SignUp.notStarted());
        assertThat(page.locator("#connect")).isVisible();
        var claims = new HashMap<String, @Nullable Object>();
        claims.put("tenant_id", tenant);
        claims.put("sub", subject);

        follow("/connect#" + token(claims));

        assertThat(page.locator("#link")).isVisible();
        assertThat(page.locator("#link-other")).isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(other));
        assertThat(kept()).isEqualTo(TOKEN);
    }

    @Test
    void aTokenWithoutTenantDoesNotReplaceAnother() {
        var nobodys = token(Map.of("sub", "owner"));
        page.navigate(api.origin() + "/connect");
        page.fill("#token", nobodys);
        page.getByText("Devam et").first().click();

        follow("/connect#" + token(Map.of("sub", "owner", "exp", 1)));

        assertThat(page.locator("#link-other")).isVisible();
        assertThat(words()).hasText(new String[] {"owner", "Bağlantı bunu söylemiyor"});
        assertThat(kept()).isEqualTo(nobodys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "e30.bnVsbA.c2ln", "e30.W10.c2ln", "e30._w.c2ln"})
    void aTokenThatCannotBeReadIsNotUsed(String token) {
        visit(SignUp.notStarted());

        follow("/connect#" + token);

        assertThat(notice()).containsText("okunamıyor");
        assertThat(page.locator("#link")).isHidden();
        assertThat(kept()).isEqualTo(TOKEN);
        assertThat(page).hasURL(api.origin() + "/connect");
        assertThat(api.callsWith(token)).isEmpty();
    }
}
