package ai.svontai.onboarding;

import java.util.Locale;

/** How it stands with the task of a sign-up. */
enum Condition {
    /** It is being done, or will be tried again by itself. */
    RUNNING,
    /** Meta has to do something first. It is looked after by itself. */
    WAITING_META,
    /** The tenant has to do something first. */
    WAITING_TENANT,
    /** It cannot be done as things stand. */
    FAILED;

    static Condition of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
