package ai.svontai.token;

/** The service cannot start: what it was given as keyset is none. */
class UnusableKeyset extends RuntimeException {

    UnusableKeyset(Exception cause) {
        super("SVONTAI_TOKEN_KEYSET is not a Tink JSON keyset for AEAD: make one with bin/new-env", cause);
    }
}
