package ai.svontai.webhook;

/** A handshake by someone who does not know our verify token. */
public class WrongVerifyToken extends RuntimeException {

    WrongVerifyToken() {
        super("hub.verify_token is not ours");
    }
}
