package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.graph.GraphApp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static final String PUBLIC = "https://wa.shop.com";
    private static final String REDIRECT = PUBLIC + "/api/onboarding/whatsapp/callback";

    @Test
    void isFineWithAllSeven() {
        assertThat(problems("9988776655", "secret", REDIRECT, "1122334455", PUBLIC))
                .isEmpty();
    }

    @Test
    void needsNoConfigId() {
        assertThat(problems("9988776655", "secret", REDIRECT, "", PUBLIC)).isEmpty();
        assertThat(problems("9988776655", "secret", REDIRECT, "optional_config_id", PUBLIC))
                .isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(problems("your_app_id", "", "https://elsewhere.com/callback", "abc", "http://wa.shop.com"))
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem).contains("META_APP_ID"))
                .anySatisfy(problem -> assertThat(problem).contains("META_APP_SECRET"))
                .anySatisfy(problem -> assertThat(problem).contains("META_CONFIG_ID"))
                .anySatisfy(problem -> assertThat(problem).contains("WEBHOOK_PUBLIC_URL"))
                .anySatisfy(problem -> assertThat(problem).contains("META_REDIRECT_URI", "callback"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12ab       , secret       , https://wa.shop.com/api/onboarding/whatsapp/callback , META_APP_ID sayısal
            99         , YOUR_SECRET  , https://wa.shop.com/api/onboarding/whatsapp/callback , META_APP_SECRET eksik
            99         , secret       , ''                                                   , META_REDIRECT_URI eksik
            99         , secret       , not a url                                            , META_REDIRECT_URI geçerli
            99         , secret       , http://wa.shop.com/api/onboarding/whatsapp/callback  , META_REDIRECT_URI geçerli
            99         , secret       , https://wa.shop.com/api/onboarding/whatsapp/callback/, ile bitmelidir
            99         , secret       , https://www.shop.com/api/onboarding/whatsapp/callback, aynı olmalıdır
            """)
    void tellsWhatIsWrong(String appId, String secret, String redirect, String problem) {
        assertThat(problems(appId, secret, redirect, "1", PUBLIC))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(problem));
    }

    @Test
    void letsASimulatedMetaUseOtherNames() {
        var settings = settings(
                "http://localhost:8080/api/onboarding/whatsapp/callback",
                "1",
                "http://svontai:8080",
                "http://simulator:8090/simulator/dialog");
        assertThat(new Configuration(settings, new GraphApp("99", "secret"), new Texts()).problems(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void tellsNoSecret() {
        var checks = new Configuration(
                        settings(REDIRECT, "1", PUBLIC, "https://www.facebook.com"),
                        new GraphApp("99", "the-secret"),
                        new Texts())
                .checks(Locale.ENGLISH);
        assertThat(checks.toString()).doesNotContain("the-secret");
    }

    private static List<String> problems(
            String appId, String secret, String redirect, String configId, String publicUrl) {
        return new Configuration(
                        settings(redirect, configId, publicUrl, "https://www.facebook.com"),
                        new GraphApp(appId, secret),
                        new Texts())
                .problems(Locale.of("tr"));
    }

    private static OnboardingSettings settings(String redirect, String configId, String publicUrl, String dialog) {
        return new OnboardingSettings(
                redirect,
                configId,
                publicUrl,
                URI.create(dialog),
                "",
                "/",
                "",
                Duration.ofMinutes(60),
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Duration.ofDays(14),
                true,
                true,
                2);
    }
}
