package ai.svontai.onboarding;

import ai.svontai.account.Account;
import ai.svontai.token.AccessTokens;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an account that the business has taken away from us at Meta. */
@Component
class Losses {

    private final AccessTokens tokens;
    private final Signups signups;

    Losses(AccessTokens tokens, Signups signups) {
        this.tokens = tokens;
        this.signups = signups;
    }

    /** Forgets its token, which is dead: so there is nothing to take back. One that has come back stays as it is. */
    @Transactional
    public void end(@Body Account account) {
        if (tokens.forget(account.tenant(), account.id())) {
            signups.undo(account.tenant(), account.id());
        }
    }
}
