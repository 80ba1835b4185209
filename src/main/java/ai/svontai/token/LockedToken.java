package ai.svontai.token;

import java.util.UUID;

/** The token is there, and no key of ours opens it: our keyset is wrong, and the business has to do nothing. */
public class LockedToken extends UnusableToken {

    LockedToken(UUID owner) {
        super(owner, "does not open with the keys in SVONTAI_TOKEN_KEYSET");
    }
}
