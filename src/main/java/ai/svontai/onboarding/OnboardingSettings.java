package ai.svontai.onboarding;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How numbers are connected. Whoever connects none needs none of it; what is missing is told when somebody tries.
 *
 * @param redirectUri where Meta sends the browser back to; byte for byte as it stands in the app's settings
 * @param configId of the Facebook Login for Business configuration
 * @param publicUrl where Meta and browsers find this service
 * @param dialogUrl the host of Meta's dialog; another one only where Meta is simulated
 * @param dashboardOrigin whose page is told how it went, the first of them; empty for this service's own page
 * @param dashboardPath the dashboard's page about WhatsApp, where a browser without an opener goes
 * @param businessId of our own portfolio at Meta, to look for WABAs that were shared with us; empty to do without
 * @param stateLife how long somebody may take at Meta's dialog
 * @param lease how long a node may work at a task before another one takes it over
 * @param findPatience how long we wait for Meta to show us a WABA
 * @param confirmPatience how long we wait for Meta to let a number send; its reviews take days
 * @param overridesWebhook whether Meta is given this address and a verify token for each WABA, as is needed where other
 *     installations share the app
 * @param sameBrowser whether the browser that comes back must be the one that has started; switch it off only for a
 *     dashboard on another site, whose calls carry no cookies
 * @param consumers how many sign-ups a node works at beside those whose browsers wait
 */
@Validated
@ConfigurationProperties("svontai.onboarding")
record OnboardingSettings(
        @DefaultValue("") String redirectUri,
        @DefaultValue("") String configId,
        @DefaultValue("") String publicUrl,
        @DefaultValue("https://www.facebook.com") URI dialogUrl,
        @DefaultValue("") String dashboardOrigin,
        @DefaultValue("/dashboard/setup/whatsapp") String dashboardPath,
        @DefaultValue("") String businessId,
        @DefaultValue("60m") Duration stateLife,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("1h") Duration findPatience,
        @DefaultValue("14d") Duration confirmPatience,
        @DefaultValue("true") boolean overridesWebhook,
        @DefaultValue("true") boolean sameBrowser,
        @DefaultValue("2") @Min(1) int consumers) {

    static final String CALLBACK = "/api/onboarding/whatsapp/callback";
    private static final String WEBHOOK = "/webhooks/whatsapp";

    /** Without a slash at the end. */
    String publicBase() {
        return publicUrl.replaceAll("/+$", "");
    }

    String webhookUrl() {
        return publicBase() + WEBHOOK;
    }

    String expectedRedirectUri() {
        return publicBase() + CALLBACK;
    }

    /** Where people go on, in the dashboard if there is one. Browsers know this service by the address they come back to. */
    String page() {
        var dashboard = dashboardOrigin.split(",", 2)[0].strip();
        return dashboard.isEmpty() ? redirectUri.replace(CALLBACK, "/connect") : dashboard + dashboardPath;
    }
}
