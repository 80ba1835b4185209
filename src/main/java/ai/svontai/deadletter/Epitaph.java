package ai.svontai.deadletter;

import ai.svontai.broker.Queues;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a buried message tell. One that the broker itself gave up has none of ours, but perhaps those of
 * its last retry.
 *
 * @param history a JSON array, if the header is in order
 */
record Epitaph(
        @Nullable UUID tenantId,
        @Nullable UUID accountId,
        String queue,
        String failedRoute,
        String failureClass,
        String failureReason,
        @Nullable Integer failureCode,
        int attempts,
        @Nullable String history,
        Instant firstFailedAt,
        @Nullable String replayOf,
        @Nullable String messageId) {

    private static final String MESSAGE_ID = "CamelSpringRabbitmqMessageId";

    static Epitaph of(Map<String, Object> headers, Instant now) {
        var facts = new Facts(headers);
        var ours = headers.get("failure-class") != null;
        var attempts = facts.number("attempts");
        return new Epitaph(
                facts.uuid("tenant-id"),
                facts.uuid("account-id"),
                facts.text("queue", diedIn(facts)),
                facts.text("failed-route", "unknown"),
                facts.text("failure-class", "rejected"),
                facts.text("failure-reason", "the broker gave up delivering it"),
                facts.number("failure-code"),
                attempts == null ? 0 : attempts,
                facts.text(ours ? "history" : "retry-history"),
                facts.time(ours ? "first-failed-at" : "retried-since", now),
                facts.text("replay-of"),
                facts.text(ours ? "message-id" : MESSAGE_ID));
    }

    /**
     * The queue in which the broker gave up. The queue of the first death is none to go back to if the message waited on
     * a rung; the routing key, which every death tells, is kept by the rungs. The embedded broker tells no deaths and
     * changes no routing key.
     */
    private static String diedIn(Facts facts) {
        return deaths(facts.all().get("x-death"))
                .or(() -> Optional.ofNullable(facts.text("CamelSpringRabbitmqRoutingKey"))
                        .filter(Epitaph::isNoGrave))
                .orElseGet(() -> facts.text("x-first-death-queue", "unknown"));
    }

    private static Optional<String> deaths(@Nullable Object deaths) {
        return items(deaths)
                .flatMap(death -> death instanceof Map<?, ?> told ? items(told.get("routing-keys")) : Stream.empty())
                .map(Object::toString)
                .filter(Epitaph::isNoGrave)
                .findFirst();
    }

    private static Stream<?> items(@Nullable Object list) {
        return list instanceof Collection<?> items ? items.stream().filter(Objects::nonNull) : Stream.empty();
    }

    private static boolean isNoGrave(String routingKey) {
        return !routingKey.equals(Queues.DEAD_LETTER);
    }
}
