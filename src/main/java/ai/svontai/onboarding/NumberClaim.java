package ai.svontai.onboarding;

import ai.svontai.account.Account;
import ai.svontai.account.Ownership;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphRequest;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the number the tenant's, before a customer can write to it: so the first message finds its owner. */
@Component
class NumberClaim {

    private final SignupTokens tokens;
    private final Ownership ownership;
    private final HouseBots bots;
    private final SignupProgress progress;

    NumberClaim(SignupTokens tokens, Ownership ownership, HouseBots bots, SignupProgress progress) {
        this.tokens = tokens;
        this.ownership = ownership;
        this.bots = bots;
        this.progress = progress;
    }

    /** What Meta says of the number. */
    public GraphRequest request(@Variable("work") Work work) {
        var signup = work.signup();
        return GraphRequest.get(signup.linkedNumber().value(), Map.of("fields", NumberFacts.FIELDS), tokens.of(signup));
    }

    /**
     * Claims it.
     *
     * @throws SignupFailure if its owner has not proved to have it, or another tenant has connected it
     */
    @Transactional
    public void claim(@Body GraphAnswer answer, @Variable("work") Work work) {
        var signup = work.signup();
        var number = NumberFacts.of(signup.linkedWaba().value(), answer.json());
        if (!number.verified()) {
            throw new SignupFailure("phone.unverified");
        }
        var account = ownership
                .claim(
                        new Account(
                                signup.tenant(),
                                UUID.randomUUID(),
                                signup.linkedWaba(),
                                signup.linkedNumber(),
                                number.displayPhoneNumber(),
                                bots.of(signup.tenant(), number.verifiedName())),
                        number.verifiedName())
                .orElseThrow(() -> new SignupFailure("phone.taken"));
        progress.claimed(work, account.id(), number);
    }
}
