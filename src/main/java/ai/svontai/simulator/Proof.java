package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The proof that whoever has a token has the app's secret, too. */
@Component("simulatedProof")
@Profile("simulator")
class Proof {

    static final String PARAMETER = "appsecret_proof";

    private final String appSecret;
    private volatile boolean required;

    Proof(SimulatorSettings settings) {
        appSecret = settings.appSecret();
        required = settings.requireAppSecretProof();
    }

    boolean isRequired() {
        return required;
    }

    void require(boolean from) {
        required = from;
    }

    /** Refuses a proof that is wrong; one that is missing only if it must be there. */
    void check(GraphCall call, String token) {
        if (!call.has(PARAMETER)) {
            if (required) {
                throw SignupRefusal.noProof();
            }
            return;
        }
        var right = Signature.hex(token.getBytes(UTF_8), appSecret);
        if (!MessageDigest.isEqual(
                right.getBytes(UTF_8), call.parameter(PARAMETER).getBytes(UTF_8))) {
            throw SignupRefusal.wrongProof();
        }
    }
}
