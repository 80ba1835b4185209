package ai.svontai.webhook;

/** Signed by Meta, and yet not what Meta documents. It is buried as it came, for a person to look at. */
public class UnreadableWebhook extends RuntimeException {

    public UnreadableWebhook(String why) {
        super(why);
    }
}
