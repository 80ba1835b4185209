package ai.svontai.onboarding;

/**
 * A sign-up in somebody's hands.
 *
 * @param ticket whose hands: only they may write
 */
record Work(Signup signup, String ticket) {

    /** The task, for the route to choose by. */
    String what() {
        return signup.task().word();
    }

    @Override
    public String toString() {
        return "Work[%s of %s]".formatted(what(), signup.id());
    }
}
