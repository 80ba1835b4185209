package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a person sees who comes back from Meta too late, twice, or with what is not theirs. */
abstract class BrowsersAreRefused extends BrowserSignUpStory {

    @Test
    void whoComeTooLateWithTheCode() {
        var window = press();
        var location = business.accept(state(window));
        simulator().pass(Duration.ofSeconds(31));

        comesBack(window, location);

        assertWindowSays(window, "30 saniye geçerlidir ve süresi doldu");
        assertThat(page.locator("#notice")).containsText("süresi doldu");
        assertThat(page.locator("#restart")).isVisible();
        picture(page, "expired");
        assertNothingConnected(tenant, business);
    }

    @Test
    void whoOpenTheSameAddressAgain() {
        var window = press();
        var location = business.accept(state(window));
        comesBack(window, location);
        assertWindowCloses(window);
        assertSaysConnected();

        var replay = page.context().newPage();
        comesBack(replay, location);

        assertWindowSays(replay, "Bu bağlantı daha önce kullanıldı");
        picture(replay, "replayed");
        page.reload();
        assertSaysConnected();
        assertThat(tenant.isReady()).isTrue();
        assertSetUp(business);
    }

    @Test
    void whoBringAStateThatNobodyGave() {
        var window = press();

        comesBack(window, business.accept("forged"));

        assertWindowSays(window, "Bu bağlantı tanınmıyor");
        assertThat(page.locator("#notice")).containsText("Bu bağlantı tanınmıyor");
        assertUntouched(tenant);
        assertNothingConnected(tenant, business);
    }

    @Test
    void whoBringAnotherTenantsState() {
        var victim = newTenant();
        var stolen = business.accept(victim.start());
        var window = press();

        comesBack(window, stolen);

        assertWindowSays(window, "Kurulum başka bir tarayıcıda başlatılmış");
        picture(page, "other-browser");
        assertUntouched(tenant);
        assertUntouched(victim);
        assertThat(business.livingTokens()).isEmpty();
        victim.comesBack(stolen);
        becomesReady(victim);
        assertThat(tenant.account().isNull()).isTrue();
    }
}
