package ai.svontai.webhook;

/** A GET at Meta's door that is no handshake. */
public class UnknownHandshake extends RuntimeException {

    UnknownHandshake() {
        super("hub.mode is not subscribe, or hub.challenge is missing");
    }
}
