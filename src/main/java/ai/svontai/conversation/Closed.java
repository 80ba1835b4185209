package ai.svontai.conversation;

import java.util.List;

/**
 * How a turn ended.
 *
 * @param decided what is to be sent; empty when the turn was no longer the bot's
 * @param moreWaits whether the customer wrote again meanwhile
 */
public record Closed(List<Decided> decided, boolean moreWaits) {

    public Closed {
        decided = List.copyOf(decided);
    }
}
