package ai.svontai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page to which Meta sends the browser back; here {@code meta} is whoever has opened it from elsewhere. */
class CallbackPageIT extends ConnectStory {

    @BeforeEach
    void letPagesListen() {
        var listening = PageStage.Answer.foreignPage("""
                <script>
                window.heard = [];
                window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
                </script>""");
        api.answers("GET /opener", listening);
        meta.answers("GET /opener", listening);
        api.answers("GET /next", PageStage.Answer.page("<title>next</title>"));
        meta.answers("GET /next", PageStage.Answer.foreignPage("<title>elsewhere</title>"));
    }

    @Test
    void tellsItsOpenerAndCloses() {
        serve(outcome(true, api.origin()));

        var window = openFrom(api);

        page.waitForCondition(window::isClosed);
        assertThat(heard()).isEqualTo("{\"type\":\"WHATSAPP_CONNECTED\",\"success\":true}");
    }

    @Test
    void staysOpenAfterAnError() {
        serve(outcome(false, api.origin()));

        var window = openFrom(api);

        page.waitForFunction("heard.length === 1");
        assertThat(heard())
                .isEqualTo("{\"type\":\"WHATSAPP_CONNECTED\",\"success\":false,\"error\":\"access_denied\"}");
        assertThat(window.locator("#message")).containsText("izin verilmedi");
        assertThat(window.locator("#again")).isVisible();
    }

    @Test
    void makesRoomInSilenceWhileTheOutcomeIsOpen() {
        var outcome = outcome(false, api.origin());
        outcome.put("pending", true);
        serve(outcome);

        var window = openFrom(api);

        page.waitForCondition(window::isClosed);
        assertThat(heard()).isEmpty();
    }

    @Test
    void anOpenerFromElsewhereHearsNothing() {
        serve(outcome(true, api.origin()));

        var window = openFrom(meta);

        page.waitForCondition(window::isClosed);
        assertThat(heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "/", "", "null", "javascript:alert(1)", "%s/path", "%s/"})
    void onlyAPlainOriginIsATarget(String target) {
        serve(outcome(true, target.formatted(api.origin())));

        var window = openFrom(api);

        page.waitForCondition(window::isClosed);
        assertThat(heard()).isEmpty();
    }

    @Test
    void goesOnInItsOwnWindowWhereNobodyHasOpenedIt() {
        serve(outcome(true, api.origin()));

        page.navigate(api.origin() + CallbackPage.PATH);

        assertThat(page).hasTitle("next");
        page.goBack();
        assertThat(page).not().hasTitle("WhatsApp");
    }

    @Test
    void staysAfterAnErrorWhereNobodyHasOpenedIt() {
        serve(outcome(false, api.origin()));

        page.navigate(api.origin() + CallbackPage.PATH);

        assertThat(page.locator("#again")).hasAttribute("href", "/connect");
        assertThat(page).hasURL(api.origin() + CallbackPage.PATH);
    }

    @Test
    void goesOnlyToItsOwnOriginOrTheDashboards() {
        var outcome = outcome(true, meta.origin());
        outcome.put("next", meta.origin() + "/next");
        serve(outcome);

        page.navigate(api.origin() + CallbackPage.PATH);

        assertThat(page).hasTitle("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:document.title='owned'", "%s/next", "//evil.example", "data:text/html,hello"})
    void doesNotFollowAForeignAddress(String next) {
        var outcome = outcome(true, api.origin());
        outcome.put("next", next.formatted(meta.origin()));
        serve(outcome);

        page.navigate(api.origin() + CallbackPage.PATH);
        page.waitForLoadState();

        assertThat(page).hasTitle("WhatsApp");
        assertThat(page).hasURL(api.origin() + CallbackPage.PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<script type=\"application/json\" id=\"outcome\">no json</script>",
                "<script type=\"application/json\" id=\"outcome\">null</script>",
                "<p id=\"outcome\">{\"success\":true}</p>"
            })
    void doesNothingWithoutAnOutcome(String body) {
        api.answers("GET /callback", CallbackPage.with(body));

        page.navigate(api.origin() + CallbackPage.PATH);
        page.waitForLoadState();

        assertThat(page).hasTitle("WhatsApp");
    }

    @Test
    void whatStandsInThePageCannotSpeakForTheServer() {
        var forged = outcome(true, meta.origin());
        api.answers(
                "GET /callback",
                CallbackPage.with("<form name=\"querySelectorAll\"></form><img name=\"querySelector\" alt=\"\">"
                        + "<p id=\"outcome\">" + Http.write(forged) + "</p>"
                        + CallbackPage.script(outcome(false, api.origin()))));

        openFrom(api);

        page.waitForFunction("heard.length === 1");
        assertThat(heard()).contains("\"success\":false");
    }

    private Map<String, Object> outcome(boolean success, String target) {
        return new HashMap<>(Map.of(
                "success",
                success,
                "pending",
                false,
                "error",
                success ? "" : "access_denied",
                "target",
                target,
                "next",
                api.origin() + "/next"));
    }

    private void serve(Map<String, Object> outcome) {
        api.answers("GET /callback", CallbackPage.of(outcome));
    }

    private Page openFrom(PageStage origin) {
        page.navigate(origin.origin() + "/opener");
        return page.waitForPopup(() -> page.evaluate("url => { window.open(url) }", api.origin() + CallbackPage.PATH));
    }

    private String heard() {
        return (String) page.evaluate("heard.join()");
    }
}
