package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers Meta when the webhook's address is saved. This request is not signed: the token is the proof. */
@Component
class Handshake {

    private final byte[] verifyToken;

    Handshake(WebhookSettings settings) {
        verifyToken = settings.verifyToken().getBytes(UTF_8);
    }

    /** Whether the token is the one that was saved in the app's dashboard. */
    public boolean isOurs(@Header("hub.verify_token") @Nullable String token) {
        return token != null && MessageDigest.isEqual(verifyToken, token.getBytes(UTF_8));
    }

    /**
     * The challenge, as it came.
     *
     * @param isKnown whether the token is ours, or one that Meta was given for a single WABA
     * @throws UnknownHandshake if this is no handshake
     * @throws WrongVerifyToken if the token is missing or not known
     */
    public String answer(
            @Header("hub.mode") @Nullable String mode,
            @Header("hub.challenge") @Nullable String challenge,
            @Variable("isKnown") boolean isKnown) {
        if (!"subscribe".equals(mode) || challenge == null) {
            throw new UnknownHandshake();
        }
        if (!isKnown) {
            throw new WrongVerifyToken();
        }
        return challenge;
    }
}
