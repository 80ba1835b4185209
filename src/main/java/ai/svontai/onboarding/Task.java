package ai.svontai.onboarding;

import java.util.Locale;

/** What is to be done next in a sign-up: each is repeated until it is done, so each may be done twice. */
enum Task {
    /** The tenant is at Meta's dialog. */
    CONSENT(Step.OAUTH_COMPLETED),
    /** The code becomes a token: once, within 30 seconds, and never by a queue. */
    EXCHANGE(Step.TOKEN_OBTAINED),
    INSPECT(Step.TOKEN_OBTAINED),
    FIND(Step.WABA_LINKED),
    /** Meta has shared several numbers, so the tenant chooses. */
    CHOOSE(Step.WABA_LINKED),
    CLAIM(Step.PHONE_VERIFIED),
    SUBSCRIBE(Step.WEBHOOK_ACTIVE),
    OVERRIDE(Step.WEBHOOK_ACTIVE),
    REGISTER(Step.READY),
    CONFIRM(Step.READY);

    private final Step step;

    Task(Step step) {
        this.step = step;
    }

    static Task of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    Step step() {
        return step;
    }

    /** As routes and the database write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
