package ai.svontai.onboarding;

/** Somebody comes back from Meta with a state that cannot be taken. Nothing has changed. */
class StateRefused extends RuntimeException {

    private final String key;

    /** @param key of the {@link Texts} that tell what to do */
    StateRefused(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
