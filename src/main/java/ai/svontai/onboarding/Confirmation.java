package ai.svontai.onboarding;

import ai.svontai.account.SendingRights;
import ai.svontai.audit.Audit;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a sign-up: the number is able to send, and from this moment on the account does. */
@Component
class Confirmation {

    /** What Meta allows numbers that are also used in the WhatsApp Business app. */
    private static final int COEXISTENCE_PACE = 20;

    /** A number that is not on the Cloud API after so long was taken off it: nobody reviews that. */
    private static final Duration UNTIL_IT_SHOWS = Duration.ofMinutes(10);

    private final Vault vault;
    private final AccessTokens tokens;
    private final SendingRights rights;
    private final SignupProgress progress;
    private final Audit audit;
    private final OnboardingSettings settings;
    private final Clock clock;

    Confirmation(
            Vault vault,
            AccessTokens tokens,
            SendingRights rights,
            SignupProgress progress,
            Audit audit,
            OnboardingSettings settings,
            Clock clock) {
        this.vault = vault;
        this.tokens = tokens;
        this.rights = rights;
        this.progress = progress;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts the account to work.
     *
     * @throws MetaIsBusy as long as the number cannot send, as while Meta reviews it
     * @throws SignupFailure if that has taken too long, or the number has to be registered once more
     */
    @Transactional
    public void confirm(@Body GraphAnswer answer, @Variable("work") Work work) {
        var signup = work.signup();
        var number = NumberFacts.of(signup.linkedWaba().value(), answer.json());
        if (!number.registered()) {
            var hasWaited = Duration.between(signup.taskSince(), clock.instant());
            if (!number.onCloud() && hasWaited.compareTo(UNTIL_IT_SHOWS) > 0) {
                throw new SignupFailure("ready.dropped", number.standing());
            }
            if (hasWaited.compareTo(settings.confirmPatience()) > 0) {
                throw new SignupFailure("ready.never", number.standing());
            }
            throw new MetaIsBusy("ready.waiting", number.standing());
        }
        vault.of(signup.tenant(), signup.id(), Kind.TOKEN).ifPresent(token -> {
            tokens.keep(signup.tenant(), signup.account(), token, signup.tokenReport());
            vault.forget(signup.tenant(), signup.id(), Kind.TOKEN);
            rights.connected(signup.tenant(), signup.account());
        });
        if (number.coexistence()) {
            rights.pace(signup.tenant(), signup.account(), COEXISTENCE_PACE);
        }
        progress.ready(work);
        audit.note(
                signup.tenant(),
                signup.startedBy(),
                "whatsapp.connect",
                signup.account().toString(),
                null);
    }
}
