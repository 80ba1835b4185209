package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallbackPageIT extends DatabaseTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Autowired
    private CallbackPage page;

    @Autowired
    private Signups signups;

    @Autowired
    private Consents consents;

    @Test
    void tellsOurOwnPageHowItWent() {
        begin();
        consents.refuse("state", "browser", "consent.denied");

        var html = page.of(signups.latest(tenant).orElseThrow().bell(), "en");

        assertThat(html)
                .contains("WhatsApp could not be connected", "try again and accept")
                .contains("\"success\":false")
                .contains("\"target\":\"https://wa.example.org\"")
                .contains("href=\"https://wa.example.org/connect\">");
    }

    @Test
    void saysThatItGoesOn() {
        begin();
        consents.accept("state", "browser");

        assertThat(page.of(signups.latest(tenant).orElseThrow().bell(), null))
                .contains("Kurulum sürüyor", "\"pending\":true")
                .doesNotContain("\"error\"");
    }

    @Test
    void endsNoScriptTooEarly() {
        var html = page.refused(new StateRefused("state.unknown"), "en");

        assertThat(html.substring(html.indexOf("id=\"outcome\">")))
                .containsOnlyOnce("</script>")
                .doesNotContain("<script");
    }

    private void begin() {
        transaction.executeWithoutResult(status -> signups.begin(tenant, "ayse", "state", "browser"));
    }
}
