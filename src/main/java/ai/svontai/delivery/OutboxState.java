package ai.svontai.delivery;

import java.util.Locale;

/**
 * How far a message has come. What is shown is the highest that was reached: a status that arrives late moves nothing
 * back. A failure stands above {@code SENT}, as Meta reports it after, and below {@code DELIVERED}, as Meta has been seen
 * to report a failure and then to deliver.
 */
enum OutboxState {
    QUEUED,
    SENDING,
    RETRYING,
    UNCERTAIN,
    PARKED,
    CANCELLED,
    ACCEPTED,
    SENT,
    FAILED,
    DELIVERED,
    READ;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OutboxState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    boolean isBelow(OutboxState other) {
        return compareTo(other) < 0;
    }
}
