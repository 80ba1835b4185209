package ai.svontai.onboarding;

import org.jspecify.annotations.Nullable;

/** A sign-up cannot go on as things stand. */
class SignupFailure extends RuntimeException {

    private final String key;
    private final @Nullable String detail;

    /** @param key of the {@link Texts} that tell what to do */
    SignupFailure(String key) {
        this(key, null);
    }

    /** @param detail what Meta said, without numbers and tokens */
    SignupFailure(String key, @Nullable String detail) {
        super(key);
        this.key = key;
        this.detail = detail;
    }

    String key() {
        return key;
    }

    @Nullable String detail() {
        return detail;
    }
}
