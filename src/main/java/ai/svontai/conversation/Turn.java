package ai.svontai.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The bot's turn to speak: all that waits for an answer, under a lease that nobody else holds.
 *
 * @param ticket who holds the lease
 * @param responderVersion the answer counts only while the conversation has this version
 * @param upToSeq the last message that the answer answers
 * @param openedAt when it began
 * @param attempts how often the AI was asked before
 * @param apologised whether the last answer was the bot's fallback: customers read it once
 * @param said the last messages, oldest first; those that wait for an answer are the last ones
 */
public record Turn(
        Bell bell,
        String ticket,
        UUID botId,
        long responderVersion,
        long upToSeq,
        Instant openedAt,
        int attempts,
        boolean apologised,
        List<Said> said)
        implements Opening {

    public Turn {
        said = List.copyOf(said);
    }
}
