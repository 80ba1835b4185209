package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person with a browser, the page with the button, and Meta's window. */
abstract class BrowserSignUpStory extends SignUpStory {

    private static final Path PICTURES = Path.of("target", "screenshots");

    protected SignUps tenant;
    protected Portfolio business;
    private Browser browser;
    protected Page page;

    @BeforeEach
    void open() {
        browser = Browser.openOrSkip("tr-TR");
        page = browser.page();
        tenant = newTenant();
        business = newBusiness();
        visit();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            assertThat(browser.troubles())
                    .as("errors and dialogs in the browser")
                    .isEmpty();
        }
    }

    private void visit() {
        page.navigate(world().door() + "/connect#" + tenant.token());
        assertThat(page.locator("#link-words")).containsText(tenant.tenant().toString());
        picture(page, "link");
        page.click("#link-yes");
        assertThat(page.locator("#intro")).isVisible();
    }

    /** Presses the button, and waits for Meta's dialog. */
    protected Page press() {
        var window = page.waitForPopup(() -> page.click("#connect"));
        assertThat(window.locator("#accept")).isVisible();
        return window;
    }

    protected void accept(Page window, Portfolio portfolio) {
        window.locator("input[name=business_id][value='" + portfolio.id() + "']")
                .check();
        Browser.clickAndLeave(window, "#accept");
    }

    static String state(Page window) {
        return window.locator("input[name=state]").inputValue();
    }

    protected void assertWindowCloses(Page window) {
        page.waitForCondition(window::isClosed);
    }

    /** After a few questions of the page to the service. */
    protected void assertSaysConnected() {
        assertThat(page.locator("#connection-title"))
                .hasText("WhatsApp Bağlı!", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    static void assertWindowSays(Page window, String words) {
        var message = window.locator("#message");
        assertThat(message).containsText(words);
        assertThat(window.locator("#title")).hasText("WhatsApp Bağlantı Hatası");
    }

    /** The window goes where somebody sends it. */
    static void comesBack(Page window, String location) {
        window.evaluate("address => { setTimeout(() => location.assign(address)) }", location);
    }

    static void picture(Page shown, String name) {
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("signup-" + name + ".png"))
                .setFullPage(true));
    }
}
