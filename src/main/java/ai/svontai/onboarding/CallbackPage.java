package ai.svontai.onboarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Locale;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page in Meta's window after the sign-up. It tells the dashboard's page, and nobody else's, how it went. Its texts
 * are ours: nothing that came with the request or from Meta stands in it.
 */
@Component
class CallbackPage {

    private final Texts texts;
    private final Signups signups;
    private final Steps steps;
    private final OnboardingSettings settings;
    private final ObjectMapper json;

    CallbackPage(Texts texts, Signups signups, Steps steps, OnboardingSettings settings, ObjectMapper json) {
        this.texts = texts;
        this.signups = signups;
        this.steps = steps;
        this.settings = settings;
        this.json = json;
    }

    /** How it went, for the page's script. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Outcome(
            boolean success, boolean pending, @Nullable String error, String target, String next) {}

    /** For a sign-up whose state was taken. */
    public String of(@Variable("bell") SignupBell bell, @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        var signup = signups.get(bell);
        if (signup.phase() == Signup.Phase.DONE) {
            return page(locale, "page.connected.title", true, false, texts.of(locale, "page.connected"));
        }
        var error = steps.of(signup).stream()
                .filter(step -> step.status().equals("error"))
                .findFirst();
        if (error.isEmpty()) {
            return page(locale, "page.pending.title", false, true, texts.of(locale, "page.pending"));
        }
        return page(
                locale,
                "page.failed.title",
                false,
                false,
                texts.of(locale, String.valueOf(error.get().message())));
    }

    /** For a state that cannot be taken. */
    public String refused(@ExchangeException StateRefused refused, @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        return page(locale, "page.failed.title", false, false, texts.of(locale, refused.key()));
    }

    /** When something of ours has failed. */
    public String broken(@Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        return page(locale, "page.failed.title", false, false, texts.of(locale, "page.broken"));
    }

    private String page(Locale locale, String title, boolean success, boolean pending, String message) {
        var failed = !success && !pending;
        var outcome = new Outcome(success, pending, failed ? message : null, target(), settings.page());
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/connect/callback.css">
            <script type="module" src="/connect/callback.js"></script>
            </head>
            <body>
            <main>
            <h1 id="title">%s</h1>
            <p id="message" role="status">%s</p>
            <p><a id="again" href="%s"%s>%s</a></p>
            </main>
            <script type="application/json" id="outcome">%s</script>
            </body>
            </html>
            """.formatted(
                        locale.getLanguage(),
                        escape(texts.of(locale, title)),
                        escape(texts.of(locale, title)),
                        escape(message),
                        escape(settings.page()),
                        failed ? "" : " hidden",
                        escape(texts.of(locale, "page.again")),
                        script(outcome));
    }

    /** The one origin that is told. */
    private String target() {
        var page = URI.create(settings.page());
        return "%s://%s".formatted(page.getScheme(), page.getRawAuthority());
    }

    private String script(Outcome outcome) {
        try {
            return json.writeValueAsString(outcome).replace("<", "\\u003c").replace(">", "\\u003e");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome can be written as JSON", e);
        }
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
