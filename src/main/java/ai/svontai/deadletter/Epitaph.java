package ai.svontai.deadletter;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the headers of a buried message tell. One that the broker itself gave up has none of ours. */
record Epitaph(
        @Nullable UUID tenantId,
        String queue,
        String failedRoute,
        String failureClass,
        String failureReason,
        int attempts,
        Instant firstFailedAt) {

    static Epitaph of(Map<String, Object> headers, Instant now) {
        return new Epitaph(
                uuid(headers.get("tenant-id")),
                text(headers, "queue", text(headers, "x-first-death-queue", "unknown")),
                text(headers, "failed-route", "unknown"),
                text(headers, "failure-class", "rejected"),
                text(headers, "failure-reason", "the broker gave up delivering it"),
                headers.get("attempts") instanceof Number attempts ? attempts.intValue() : 0,
                time(headers.get("first-failed-at"), now));
    }

    private static String text(Map<String, Object> headers, String name, String otherwise) {
        var value = headers.get(name);
        return value == null ? otherwise : value.toString();
    }

    private static @Nullable UUID uuid(@Nullable Object value) {
        try {
            return value == null ? null : UUID.fromString(value.toString());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Instant time(@Nullable Object value, Instant otherwise) {
        try {
            return value == null ? otherwise : Instant.parse(value.toString());
        } catch (DateTimeParseException noTime) {
            return otherwise;
        }
    }
}
