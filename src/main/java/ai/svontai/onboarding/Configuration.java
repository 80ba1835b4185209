package ai.svontai.onboarding;

import ai.svontai.graph.GraphApp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the service's settings let anybody connect a number, and what is wrong with them if not. */
@Component
class Configuration {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("YOUR_|CHANGE_|PLACEHOLDER|_HERE|OPTIONAL_", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final OnboardingSettings settings;
    private final GraphApp app;
    private final Texts texts;

    Configuration(OnboardingSettings settings, GraphApp app, Texts texts) {
        this.settings = settings;
        this.app = app;
        this.texts = texts;
    }

    /** All checks, in the language of who asks. */
    List<Check> checks(Locale locale) {
        var checks = new ArrayList<Check>();
        checks.add(check(locale, "meta_app_id", appId(), app.id()));
        checks.add(check(locale, "meta_app_secret", isUnset(app.secret()) ? "missing" : null, null));
        checks.add(check(locale, "meta_config_id", configId(), settings.configId()));
        checks.add(check(locale, "webhook_public_url", publicUrl(), settings.publicUrl()));
        checks.add(check(locale, "meta_redirect_uri", redirectUri(), settings.redirectUri()));
        checks.add(check(locale, "redirect_domain_match", domain(), settings.expectedRedirectUri()));
        return checks;
    }

    /** One sentence for each thing that is wrong. */
    List<String> problems(Locale locale) {
        return checks(locale).stream()
                .filter(check -> Boolean.FALSE.equals(check.ok()))
                .map(Check::message)
                .toList();
    }

    private Check check(Locale locale, String key, @Nullable String wrong, @Nullable String value) {
        var text = texts.of(locale, "check.%s.%s".formatted(key, wrong == null ? "ok" : wrong));
        return new Check(key, wrong == null, value == null || value.isBlank() ? null : value, text);
    }

    private @Nullable String appId() {
        if (isUnset(app.id())) {
            return "missing";
        }
        return DIGITS.matcher(app.id()).matches() ? null : "wrong";
    }

    /** Plain OAuth does without one. */
    private @Nullable String configId() {
        return isUnset(settings.configId())
                        || DIGITS.matcher(settings.configId()).matches()
                ? null
                : "wrong";
    }

    private @Nullable String publicUrl() {
        if (isUnset(settings.publicUrl())) {
            return "missing";
        }
        return isAddress(settings.publicUrl()) ? null : "wrong";
    }

    private @Nullable String redirectUri() {
        if (isUnset(settings.redirectUri())) {
            return "missing";
        }
        return isAddress(settings.redirectUri()) && settings.redirectUri().endsWith(OnboardingSettings.CALLBACK)
                ? null
                : "wrong";
    }

    /** A simulated Meta may see this service under another name than browsers do. */
    private @Nullable String domain() {
        if (publicUrl() != null || redirectUri() != null || isSimulated()) {
            return null;
        }
        var same = URI.create(settings.publicUrl())
                .getHost()
                .equalsIgnoreCase(URI.create(settings.redirectUri()).getHost());
        return same ? null : "wrong";
    }

    private boolean isAddress(String address) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equals(scheme) || ("http".equals(scheme) && isSimulated()));
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    private boolean isSimulated() {
        return "http".equals(settings.dialogUrl().getScheme());
    }

    static boolean isUnset(String value) {
        return value.isBlank() || PLACEHOLDER.matcher(value).find();
    }
}
