package ai.svontai.onboarding;

import org.jspecify.annotations.Nullable;

/** Meta has to do something first. No failure: it is looked after until it is done. */
class MetaIsBusy extends RuntimeException {

    private final String key;
    private final @Nullable String detail;

    /** @param key of the {@link Texts} that tell what we wait for */
    MetaIsBusy(String key, @Nullable String detail) {
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
