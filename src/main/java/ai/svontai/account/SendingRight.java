package ai.svontai.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may send, and how fast.
 *
 * @param messagesPerSecond 80 by default, 20 for coexistence numbers, 1,000 for numbers that Meta has upgraded
 * @param paceVersion grows with each change of {@code messagesPerSecond}
 * @param pausedUntil Meta has said that the number is too fast
 * @param uncertainWaits whether an operator decides about sends of unknown outcome
 */
public record SendingRight(
        Status status,
        int messagesPerSecond,
        long paceVersion,
        @Nullable Instant pausedUntil,
        boolean uncertainWaits) {

    /** Messages a second of a number that Meta has upgraded. */
    public static final int FASTEST = 1_000;

    /** Whether the account may send at all. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public boolean isPausedAt(Instant instant) {
        return pausedUntil != null && pausedUntil.isAfter(instant);
    }

    /** How the account stands with Meta. */
    public enum Status {
        /** It is being signed up: what customers write is kept, and answered when it may send. */
        CONNECTING,
        ACTIVE,
        /** Its token is dead: the business has to connect again. */
        RECONNECT,
        /** Meta does not let it send: the business has to mend it; tried again from time to time. */
        BLOCKED,
        DISCONNECTED
    }
}
