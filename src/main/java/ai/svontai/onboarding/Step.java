package ai.svontai.onboarding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people see of a sign-up, in order. */
enum Step {
    OAUTH_STARTED(1),
    OAUTH_COMPLETED(2),
    TOKEN_OBTAINED(3),
    WABA_LINKED(4),
    PHONE_VERIFIED(5),
    WEBHOOK_ACTIVE(6),
    READY(7);

    private final int order;

    Step(int order) {
        this.order = order;
    }

    int order() {
        return order;
    }

    static Optional<Step> of(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }

    /** As the API and the database write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
