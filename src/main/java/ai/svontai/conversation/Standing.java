package ai.svontai.conversation;

import ai.svontai.whatsapp.CustomerServiceWindow;

/** How a conversation stands while its row is locked. */
public record Standing(Responder responder, long responderVersion, CustomerServiceWindow window) {

    /** Whether a message that was decided by this sender, at that version, may still leave. */
    public boolean lets(Responder sender, long version) {
        return sender == Responder.OPERATOR || (responder == Responder.BOT && responderVersion == version);
    }
}
