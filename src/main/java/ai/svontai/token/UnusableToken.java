package ai.svontai.token;

import java.util.UUID;

/** There is no token to send with; unless it is a {@link LockedToken}, the business has to connect again. */
public class UnusableToken extends RuntimeException {

    UnusableToken(UUID owner, String why) {
        super("the access token of %s %s".formatted(owner, why));
    }
}
