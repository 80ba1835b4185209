package ai.svontai.delivery;

import ai.svontai.conversation.Origin;
import ai.svontai.conversation.Origins;
import ai.svontai.delivery.Attempts.Attempt;
import ai.svontai.delivery.Timeline.Event;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened to a message. */
@Component
class Timelines {

    private static final List<String> STEPS =
            List.of("accepted", "parked", "cancelled", "sent", "failed", "delivered", "read");

    private final Origins origins;
    private final Attempts attempts;
    private final JdbcClient jdbc;

    Timelines(Origins origins, Attempts attempts, JdbcClient jdbc) {
        this.origins = origins;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    /**
     * Of a message of the tenant's, the customer's or ours.
     *
     * @throws Problem if there is none with this id
     */
    @Transactional(readOnly = true)
    public Timeline of(@Variable("tenant") TenantId tenant, @Header("id") String id) {
        var message = parse(id);
        var origin = origins.of(tenant, message)
                .orElseThrow(
                        () -> Problem.notFound("There is no message with this id: take it from a list of messages."));
        var events = new ArrayList<>(beginnings(origin));
        var tries = attempts.of(tenant, message);
        return jdbc.sql("select * from outbox where tenant_id = :tenant and id = :id")
                .param("tenant", tenant.value())
                .param("id", message)
                .query((row, index) -> ofOurs(message, origin, events, tries, row))
                .optional()
                .orElseGet(() -> new Timeline(message, origin.conversationId(), origin.sender(), null, false, events));
    }

    private static Timeline ofOurs(UUID id, Origin origin, List<Event> events, List<Attempt> tries, ResultSet row)
            throws SQLException {
        add(events, row.getObject("queued_at", OffsetDateTime.class), "queued", Map.of());
        tries.forEach(attempt -> events.addAll(stepsOf(attempt)));
        for (var step : STEPS) {
            add(events, row.getObject(step + "_at", OffsetDateTime.class), step, steps(step, row));
        }
        // Meta tells whole seconds only; what happened in the same one stays in the order of its steps
        events.sort(Comparator.comparing(event -> event.at().truncatedTo(ChronoUnit.SECONDS)));
        return new Timeline(
                id,
                origin.conversationId(),
                origin.sender(),
                row.getString("state"),
                row.getBoolean("possibly_duplicate"),
                events);
    }

    private static Map<String, Object> steps(String step, ResultSet row) throws SQLException {
        return switch (step) {
            case "failed" -> known("code", row.getObject("error_code", Integer.class));
            case "parked" -> known("reason", row.getString("parked_reason"));
            default -> Map.of();
        };
    }

    private static List<Event> beginnings(Origin origin) {
        var events = new ArrayList<Event>();
        add(events, origin.receivedAt(), "received");
        add(events, origin.storedAt(), "stored");
        add(events, origin.turnAt(), "turn");
        add(events, origin.answeredAt(), "ai");
        return events;
    }

    private static List<Event> stepsOf(Attempt attempt) {
        var number = Map.<String, Object>of("attempt", attempt.attempt());
        var window = new LinkedHashMap<>(number);
        window.putAll(known("closes_at", attempt.windowClosesAt()));
        var answer = new LinkedHashMap<>(number);
        answer.put("outcome", attempt.outcome());
        answer.putAll(known("http_status", attempt.httpStatus()));
        answer.putAll(known("code", attempt.code()));
        answer.putAll(known("fbtrace_id", attempt.trace()));
        return List.of(
                new Event(attempt.claimedAt(), "paced", number),
                new Event(attempt.claimedAt(), "window", window),
                new Event(attempt.endedAt(), "graph", answer));
    }

    private static Map<String, Object> known(String name, @Nullable Object value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private static void add(List<Event> events, @Nullable Instant at, String what) {
        if (at != null) {
            events.add(new Event(at, what, Map.of()));
        }
    }

    private static void add(List<Event> events, @Nullable OffsetDateTime at, String what, Map<String, Object> more) {
        if (at != null) {
            events.add(new Event(at.toInstant(), what, more));
        }
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("A message's id is a UUID such as 6f1c2b3a-0000-4000-8000-000000000000.");
        }
    }
}
