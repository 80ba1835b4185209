package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.account.SendingRight;
import ai.svontai.account.SendingRights;
import ai.svontai.broker.Rung;
import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.PhoneNumberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets messages pass as fast as their number may send, on all nodes together. Nobody waits here longer than {@link
 * Slots#PATIENCE}: whoever would have to goes back to a rung, and comes again about when his place in the line is reached.
 */
@Component
class Pace {

    /** Places in the line that are reached before the next longer rung is worth it, in seconds. */
    private static final int SOON = 3;

    private static final int LATER = 30;

    private final JdbcClient jdbc;
    private final Slots slots;
    private final Line line;
    private final Clock clock;

    Pace(JdbcClient jdbc, Slots slots, Line line, Clock clock) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.line = line;
        this.clock = clock;
    }

    /** Takes a slot for the conversation's next message, if it has one that is due. */
    public Passage pass(@Body Bell bell) {
        var now = clock.instant();
        var head = head(bell);
        if (head == null || (head.dueAt().isAfter(now) && !head.isHeld())) {
            return new Passage(bell, false, null);
        }
        if (head.isSending() || !head.right().isActive()) {
            return new Passage(bell, true, null); // nothing will be sent, but there is something to tidy up
        }
        if (head.right().isPausedAt(now)) {
            return later(bell, head, Duration.between(now, head.right().pausedUntil()));
        }
        return slots.take(head.number(), head.right())
                ? new Passage(bell, true, null)
                : later(bell, head, placeInLine(head));
    }

    /** Somewhere in the line that stands before this number, so that its messages come back as they can be sent. */
    private Duration placeInLine(Head head) {
        var perSecond = head.right().messagesPerSecond();
        var seconds = ThreadLocalRandom.current().nextDouble() * line.length(head.number()) / perSecond;
        var rung = seconds < SOON ? Rung.ONE_SECOND : seconds < LATER ? Rung.FIVE_SECONDS : Rung.THIRTY_SECONDS;
        return rung.delay();
    }

    /** Until then no other bell need look at it. */
    private Passage later(Bell bell, Head head, Duration delay) {
        jdbc.sql("""
                        update outbox
                           set due_at = :at, state = case when held then 'queued' else state end, held = false,
                               parked_reason = null
                         where tenant_id = :tenant and id = :id
                           and (state in ('queued', 'retrying', 'uncertain') or held)
                        """)
                .param("at", utc(clock.instant().plus(delay)))
                .param("tenant", bell.tenant().value())
                .param("id", head.id())
                .update();
        return new Passage(bell, false, delay);
    }

    private @Nullable Head head(Bell bell) {
        return jdbc.sql("""
                        select o.id, o.phone_number_id, o.state, o.due_at, o.held, a.status, a.messages_per_second,
                               a.pace_version, a.paused_until, a.uncertain_waits
                          from outbox o
                          join account a on (a.tenant_id, a.id) = (o.tenant_id, o.account_id)
                         where o.tenant_id = :tenant and o.conversation_id = :conversation and %s
                         order by o.state <> 'sending', o.seq
                         limit 1
                        """.formatted(OutboxRows.UNSENT))
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .query(Head::of)
                .optional()
                .orElse(null);
    }

    private record Head(
            UUID id, PhoneNumberId number, boolean isSending, boolean isHeld, Instant dueAt, SendingRight right) {

        static Head of(ResultSet row, int index) throws SQLException {
            return new Head(
                    row.getObject("id", UUID.class),
                    new PhoneNumberId(row.getString("phone_number_id")),
                    "sending".equals(row.getString("state")),
                    row.getBoolean("held"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    SendingRights.read(row));
        }
    }
}
