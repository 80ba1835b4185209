package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.CustomerServiceWindow;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for a person, or has done so.
 *
 * @param author who wrote it: {@code bot} or {@code operator}
 * @param parkedReason why it waits; only of what is parked
 * @param errorCode Meta's
 * @param since when it came to wait; absent while its outcome is uncertain
 * @param window of its conversation
 */
public record Waiting(
        Bell bell,
        UUID id,
        String author,
        OutboundMessage message,
        String state,
        @Nullable String parkedReason,
        @Nullable Integer errorCode,
        @Nullable String errorReason,
        boolean possiblyDuplicate,
        Instant queuedAt,
        @Nullable Instant since,
        CustomerServiceWindow window) {

    /** Whether a person may decide about it. */
    public boolean isForPeople() {
        return switch (OutboxState.of(state)) {
            case PARKED, UNCERTAIN, FAILED -> true;
            case QUEUED, SENDING, RETRYING, CANCELLED, ACCEPTED, SENT, DELIVERED, READ -> false;
        };
    }

    /** Whether it may leave only inside the customer service window. */
    public boolean isFreeText() {
        return message instanceof OutboundMessage.Text;
    }

    /**
     * Which of them to list, the newest first.
     *
     * @param state one of those that wait for a person; all of them if absent
     * @param before leave out this one and all that are newer
     */
    public record Choice(
            @Nullable String state,
            @Nullable String parkedReason,
            @Nullable Place before,
            int most) {}

    /** Where a message stands in the list. */
    public record Place(Instant queuedAt, UUID id) {}
}
