package ai.svontai.operator;

import ai.svontai.conversation.Bell;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an operator's request has put into the outbox, now or the first time that it came.
 *
 * @param messages in their order; several where the text was too long for one
 */
public record Sent(Bell bell, List<UUID> messages, Instant at) {

    public Sent {
        messages = List.copyOf(messages);
    }
}
