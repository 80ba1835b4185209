package ai.svontai.onboarding;

import ai.svontai.account.Registrations;
import ai.svontai.graph.GraphRequest;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.util.Map;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the number on the Cloud API, without which it neither sends nor receives. The PIN of two-step verification is
 * the one that the tenant gives, or a new one; it is kept before Meta learns it, for it cannot be asked for again.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration">Meta:
 *     registration</a>
 */
@Component
class Registration {

    private final SignupTokens tokens;
    private final Vault vault;
    private final SignupProgress progress;
    private final Registrations registrations;

    Registration(SignupTokens tokens, Vault vault, SignupProgress progress, Registrations registrations) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.vault = vault;
        this.progress = progress;
    }

    /** A number that is registered already, or also used in the WhatsApp Business app, must be left as it is. */
    public boolean isNeeded(@Variable("work") Work work) {
        return !work.signup().isRegistered() && !work.signup().isCoexistence();
    }

    @Transactional
    public GraphRequest register(@Variable("work") Work work) {
        var signup = work.signup();
        progress.registering(work);
        var pin = vault.of(signup.tenant(), signup.account(), Kind.PIN).orElseGet(() -> fresh(signup));
        return GraphRequest.post(
                signup.linkedNumber() + "/register",
                tokens.of(signup),
                Map.of("messaging_product", "whatsapp", "pin", pin));
    }

    /** Meta has taken the PIN, or needed none. */
    @Transactional
    public void done(@Variable("work") Work work) {
        registrations.registered(work.signup().tenant(), work.signup().account());
        progress.registered(work);
    }

    private String fresh(Signup signup) {
        var pin = Randoms.pin();
        vault.keep(signup.tenant(), signup.account(), Kind.PIN, pin);
        return pin;
    }
}
