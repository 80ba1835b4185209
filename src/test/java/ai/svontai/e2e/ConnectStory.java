package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The page in a browser, with an API that says what the test wants; Meta is another origin. */
abstract class ConnectStory {

    static final String TENANT = "11111111-1111-4111-8111-111111111111";
    static final String TOKEN = token(Map.of("tenant_id", TENANT, "sub", "owner"));

    /** The same person's, with more words. */
    static final String OWN = token(Map.of(
            "tenant_id", TENANT,
            "tenant_name", "Gül Çiçekçilik",
            "sub", "owner",
            "name", "Ayşe Yılmaz",
            "email", "ayse@gul.example"));

    static final String STRANGERS = token(Map.of(
            "tenant_id", "66666666-6666-4666-8666-666666666666",
            "tenant_name", "Kötü Ltd.",
            "sub", "mallory",
            "name", "Mallory"));

    protected final PageStage api = new PageStage();
    protected final PageStage meta = new PageStage();
    protected Browser browser;
    protected Page page;

    @BeforeEach
    void openTheBrowser() {
        browser = Browser.openOrSkip("tr-TR");
        page = browser.page();
        meta.answers("GET /dialog", PageStage.Answer.foreignPage("<title>Meta</title><h1>Meta</h1>"));
        api.answers(
                "POST /start", PageStage.Answer.json(Map.of("oauth_url", meta.origin() + "/dialog", "state", "once")));
        api.answers(
                "GET /account",
                PageStage.Answer.json(Map.of(
                        "id", "a1",
                        "phone_number_id", "106540352242922",
                        "display_phone_number", SignUp.NUMBER,
                        "verified_name", "Gül Çiçekçilik",
                        "status", "active",
                        "token_status", "active",
                        "webhook_status", "active")));
    }

    @AfterEach
    void closeTheBrowser() {
        api.close();
        meta.close();
        if (browser != null) {
            browser.close();
            assertThat(browser.troubles())
                    .as("errors and dialogs in the browser")
                    .isEmpty();
        }
    }

    static String token(Map<String, ? extends @Nullable Object> claims) {
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Http.write(claims).getBytes(UTF_8)) + ".c2ln";
    }

    /** Opens the page as the dashboard's link does, and says that the link is one's own. */
    protected void visit(SignUp... told) {
        tells(told);
        follow("/connect#" + TOKEN);
        page.click("#link-yes");
        page.waitForCondition(() -> !api.calls("GET /status").isEmpty());
    }

    /** Opens a link to the page. */
    protected void follow(String link) {
        page.navigate(api.origin() + link);
    }

    protected void tells(SignUp... told) {
        var inTurn = new PageStage.Answer[told.length];
        for (int i = 0; i < told.length; i++) {
            inTurn[i] = told[i].told();
        }
        api.answers("GET /status", inTurn);
    }

    /** Presses the button, and returns the window that opens. */
    protected Page connect() {
        return page.waitForPopup(() -> page.click("#connect"));
    }

    protected Locator notice() {
        return page.locator("#notice");
    }

    protected void waitForCalls(String what, int atLeast) {
        page.waitForCondition(() -> api.calls(what).size() >= atLeast);
    }

    /** What the question says of the link. */
    protected Locator words() {
        return page.locator("#link-words dd");
    }

    /** The token that the tab has. */
    protected @Nullable Object kept() {
        return page.evaluate("sessionStorage.getItem('svontai.token')");
    }
}
