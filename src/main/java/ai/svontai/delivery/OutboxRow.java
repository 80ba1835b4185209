package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Responder;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.Wamid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the outbox keeps it.
 *
 * @param dueAt when the state has to be looked at again: a retry is due, a claim has run out, a doubt has lasted enough
 * @param attempts how often it was claimed
 * @param failures tries that failed, since the last time a person sent it
 * @param doubts how often it was sent again although Meta may have taken it
 * @param sendingAt when it was claimed last
 * @param lastWamid of a try that Meta accepted and then reported as failed
 * @param isHeld parked until its account may send again
 * @param isResynced whether the templates were fetched again for it
 */
record OutboxRow(
        Bell bell,
        UUID id,
        long seq,
        OutboxState state,
        @Nullable String parkedReason,
        Instant dueAt,
        int attempts,
        int failures,
        int doubts,
        UUID accountId,
        PhoneNumberId from,
        CustomerId to,
        OutboundMessage message,
        Responder sender,
        long responderVersion,
        @Nullable Instant sendingAt,
        @Nullable Wamid wamid,
        @Nullable Wamid lastWamid,
        boolean isHeld,
        boolean isResynced,
        @Nullable String replayOf) {

    boolean isDueAt(Instant now) {
        return isHeld || !dueAt.isAfter(now);
    }

    boolean isSending() {
        return state == OutboxState.SENDING;
    }

    /** Whether Meta may have taken it already. */
    boolean isInDoubt() {
        return state == OutboxState.UNCERTAIN;
    }

    /** Whether it is one of those whose outcome nobody knows, or knew when a person was asked. */
    boolean isUnsettled() {
        return state == OutboxState.SENDING
                || state == OutboxState.UNCERTAIN
                || state == OutboxState.RETRYING
                || "uncertain".equals(parkedReason);
    }
}
