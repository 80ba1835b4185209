package ai.svontai.onboarding;

import ai.svontai.token.AccessTokens;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import org.springframework.stereotype.Component;

/** The token that a sign-up works with: its own, or its account's when that one is mended later. */
@Component
class SignupTokens {

    private final Vault vault;
    private final AccessTokens tokens;

    SignupTokens(Vault vault, AccessTokens tokens) {
        this.vault = vault;
        this.tokens = tokens;
    }

    /**
     * The token in the clear, for one Graph call.
     *
     * @throws SignupFailure if it was lost, as after a crash in the middle of the exchange
     */
    String of(Signup signup) {
        var own = vault.of(signup.tenant(), signup.id(), Kind.TOKEN);
        if (own.isPresent()) {
            return own.get();
        }
        if (signup.accountId() == null) {
            throw new SignupFailure("token.lost");
        }
        return tokens.of(signup.tenant(), signup.accountId());
    }
}
