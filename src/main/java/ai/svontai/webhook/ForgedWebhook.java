package ai.svontai.webhook;

/** A request at Meta's door without Meta's signature. Never retried, never stored. */
public class ForgedWebhook extends RuntimeException {

    ForgedWebhook() {
        super("the X-Hub-Signature-256 header does not match the payload");
    }
}
