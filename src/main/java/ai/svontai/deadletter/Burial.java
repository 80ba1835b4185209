package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.broker.Chronicle;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Headers;
import org.apache.camel.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a dead letter says about its end. */
@Component
class Burial {

    private static final String MESSAGE_ID = "CamelSpringRabbitmqMessageId";

    /** A message id on the broker has 255 bytes at most, and a letter's id goes into those of its replays. */
    private static final int LONGEST_ID = 100;

    private final Clock clock;
    private final Chronicle chronicle;
    private final OriginalHeaders originals;

    Burial(Clock clock, Chronicle chronicle, OriginalHeaders originals) {
        this.clock = clock;
        this.chronicle = chronicle;
        this.originals = originals;
    }

    /**
     * All that is told of a message that is given up. A room that knows better than its exception says so in variables:
     * {@code failureClass}, {@code failureReason}, {@code failureCode}, {@code failedRoute}, {@code attempts}, {@code
     * history} (a JSON array), {@code tenant}, {@code account}, {@code replayOf}.
     */
    public Inscription inscribe(
            @Body byte[] body,
            @Headers Map<String, Object> headers,
            @Variables Map<String, Object> variables,
            @ExchangeProperty("CamelFailureRouteId") @Nullable String route,
            @ExchangeProperty("CamelExceptionCaught") @Nullable Throwable failure) {
        var carried = new Facts(headers);
        var known = new Facts(variables);
        var failureClass = known.text("failureClass", "unknown");
        var reason = chronicle.reason(known.text("failureReason"), failure);
        var history = known.text("history");
        var replayOf = known.text("replayOf");
        return new Inscription(
                id(body, carried.text(MESSAGE_ID)),
                carried.text("CamelSpringRabbitmqRoutingKey"),
                known.text("failedRoute", route == null ? "unknown" : route),
                failureClass,
                reason,
                known.number("failureCode"),
                attempts(known.number("attempts"), carried.number("retries")),
                history != null
                        ? history
                        : chronicle.history(carried.text("retry-history"), failureClass, reason, failure),
                carried.text("retried-since", clock.instant().toString()),
                known.text("tenant"),
                known.text("account"),
                replayOf != null ? replayOf : carried.text("replay-of"),
                carried.text(MESSAGE_ID),
                originals.write(headers));
    }

    /**
     * The same for the same bytes of the same message, so that one burial that is repeated after a crash stays one letter,
     * and two items of one webhook are two.
     */
    private static String id(byte[] body, @Nullable String messageId) {
        var message = messageId == null ? "unknown" : messageId;
        return "%s-%s"
                .formatted(
                        message.length() > LONGEST_ID ? UUID.nameUUIDFromBytes(message.getBytes(UTF_8)) : message,
                        UUID.nameUUIDFromBytes(body));
    }

    /** How often it was tried: as its room has counted, else once and once more for each retry from a rung. */
    private static int attempts(@Nullable Integer counted, @Nullable Integer retries) {
        return counted != null ? counted : 1 + (retries == null ? 0 : retries);
    }
}
