package ai.svontai.onboarding;

/** The tenant has given the sign-up up meanwhile, or another node has it: what was just done at Meta counts no more. */
class LostLease extends RuntimeException {

    LostLease() {
        super("the sign-up is in other hands");
    }
}
