package ai.svontai.deadletter;

import java.time.Clock;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a dead letter says about its end. */
@Component
class Burial {

    private static final int LONGEST_REASON = 500;

    private final Clock clock;

    Burial(Clock clock) {
        this.clock = clock;
    }

    /**
     * The same for the same bytes of the same message, so that one burial that is repeated after a crash stays one letter,
     * and two items of one webhook are two.
     */
    public String id(@Body byte[] body, @Header("CamelSpringRabbitmqMessageId") @Nullable String messageId) {
        return "%s-%s".formatted(messageId == null ? "unknown" : messageId, UUID.nameUUIDFromBytes(body));
    }

    /**
     * Why, in words that hold no secret, number or message text: our own exceptions are written that way, of others only
     * the type is told.
     */
    public String reason(@ExchangeProperty("CamelExceptionCaught") Throwable failure) {
        var root = failure;
        while (!isOurs(root) && root.getCause() != null) {
            root = root.getCause();
        }
        var reason = isOurs(root)
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /** How often it was tried: as its room has counted, else once and once more for each retry from a rung. */
    public int attempts(@Variable("attempts") @Nullable Integer counted, @Header("retries") @Nullable Integer retries) {
        return counted != null ? counted : 1 + (retries == null ? 0 : retries);
    }

    public String firstFailedAt(@Header("retried-since") @Nullable String known) {
        return known == null ? clock.instant().toString() : known;
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith("ai.svontai.");
    }
}
