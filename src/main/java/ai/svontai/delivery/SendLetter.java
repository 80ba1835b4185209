package ai.svontai.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dead letter says about a message that Meta refuses.
 *
 * @param code Meta's
 * @param history all tries, as JSON
 * @param replayOf the letter by whose replay it was tried again
 */
public record SendLetter(
        FailedSend send,
        UUID account,
        String failureClass,
        @Nullable Integer code,
        String reason,
        int attempts,
        String history,
        @Nullable String replayOf) {

    static SendLetter of(OutboxRow row, Refusal why, String history) {
        return new SendLetter(
                new FailedSend(row.bell().tenant(), row.bell().conversationId(), row.id()),
                row.accountId(),
                why.failure().word(),
                why.code(),
                why.reason(),
                row.attempts(),
                history,
                row.replayOf());
    }
}
