package ai.svontai.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come.
 *
 * @param state as the outbox calls it, such as {@code queued} or {@code delivered}
 * @param parkedReason why it waits for a person or for its account; only of what is parked
 * @param errorCode Meta's
 */
public record Outcome(
        UUID id,
        String state,
        @Nullable String parkedReason,
        @Nullable Integer errorCode) {

    /** Whether Meta has taken it. */
    public boolean isAccepted() {
        return switch (OutboxState.of(state)) {
            case ACCEPTED, SENT, DELIVERED, READ -> true;
            case QUEUED, SENDING, RETRYING, UNCERTAIN, PARKED, CANCELLED, FAILED -> false;
        };
    }

    /** Whether it will become something else within a moment. */
    public boolean isUnderWay() {
        return switch (OutboxState.of(state)) {
            case QUEUED, SENDING -> true;
            case RETRYING, UNCERTAIN, PARKED, CANCELLED, ACCEPTED, SENT, FAILED, DELIVERED, READ -> false;
        };
    }
}
