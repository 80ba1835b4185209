package ai.svontai.delivery;

import ai.svontai.conversation.Responder;
import java.time.Instant;

/**
 * A message as the outbox keeps it.
 *
 * @param claim what it would be claimed with next
 * @param dueAt when the state has to be looked at again: a retry is due, a claim has run out, a doubt has lasted enough
 */
record OutboxRow(Claim claim, OutboxState state, Instant dueAt, Responder sender, long responderVersion) {

    boolean isDueAt(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** Whether Meta may have taken it already. */
    boolean isInDoubt() {
        return state == OutboxState.UNCERTAIN;
    }
}
