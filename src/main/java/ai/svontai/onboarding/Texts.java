package ai.svontai.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people read, in Turkish or English; from {@code messages/onboarding*.properties}. */
@Component
class Texts {

    private static final String BUNDLE = "messages.onboarding";
    private static final Locale TURKISH = Locale.of("tr");
    private static final List<Locale> LOCALES = List.of(TURKISH, Locale.ENGLISH);

    /**
     * The language to answer in.
     *
     * @param accepted as in {@code Accept-Language}; Turkish if it says nothing that we know
     */
    Locale locale(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return TURKISH;
        }
        try {
            var best = Locale.lookup(LanguageRange.parse(accepted), LOCALES);
            return best == null ? TURKISH : best;
        } catch (IllegalArgumentException unreadable) {
            return TURKISH;
        }
    }

    /** @param values for the {@code %s} of the text */
    String of(Locale locale, String key, Object... values) {
        return bundle(locale).getString(key).formatted(values);
    }

    /** The text, with what Meta said behind it. */
    String told(Locale locale, String key, @Nullable String detail) {
        var text = bundle(locale).getString(key);
        return detail == null || detail.isBlank() ? text : "%s (Meta: %s)".formatted(text, detail);
    }

    private static ResourceBundle bundle(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale.equals(TURKISH) ? Locale.ROOT : locale, control);
    }
}
