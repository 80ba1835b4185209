package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Conversation;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerServiceWindow;
import ai.svontai.whatsapp.OutboundMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a person, and the person's decision. What a person sends again leaves on that person's word, whoever wrote
 * it: a takeover stops it no more than it stops an operator's own message.
 */
@Component
public class WaitingMessages {

    private static final String FOUND = """
            select o.tenant_id, o.conversation_id, o.id, m.sender, o.message, o.state, o.parked_reason, o.error_code,
                   o.error_reason, o.possibly_duplicate, o.queued_at,
                   case o.state when 'parked' then o.parked_at when 'failed' then o.failed_at end as since,
                   c.last_customer_message_at
              from outbox o
              join message m on (m.tenant_id, m.id) = (o.tenant_id, o.id)
              join conversation c on (c.tenant_id, c.id) = (o.tenant_id, o.conversation_id)
             where o.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final OutboundJson json;
    private final Clock clock;

    WaitingMessages(JdbcClient jdbc, OutboundJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The tenant's messages that wait for a person. */
    @Transactional(readOnly = true)
    public List<Waiting> list(TenantId tenant, Waiting.Choice choice) {
        var before = choice.before();
        return jdbc.sql(FOUND + """
                           and o.state in ('parked', 'uncertain', 'failed')
                           and (:state::text is null or o.state = :state)
                           and (:reason::text is null or o.parked_reason = :reason)
                           and (:at::timestamptz is null or (o.queued_at, o.id) < (:at, :id::uuid))
                         order by o.queued_at desc, o.id desc
                         limit :most
                        """)
                .param("tenant", tenant.value())
                .param("state", choice.state())
                .param("reason", choice.parkedReason())
                .param("at", before == null ? null : utc(before.queuedAt()))
                .param("id", before == null ? null : before.id())
                .param("most", choice.most())
                .query((row, index) -> read(row))
                .list();
    }

    /** The conversation of a message of ours; nothing if the tenant has no such message. */
    @Transactional(readOnly = true)
    public Optional<Bell> conversationOf(TenantId tenant, UUID message) {
        return jdbc.sql("select conversation_id from outbox where tenant_id = :tenant and id = :id")
                .param("tenant", tenant.value())
                .param("id", message)
                .query((row, index) -> new Bell(tenant, row.getObject("conversation_id", UUID.class)))
                .optional();
    }

    /** The message, locked until the caller's transaction ends. Lock its conversation first, as all who send do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Waiting hold(TenantId tenant, UUID message) {
        return jdbc.sql(FOUND + " and o.id = :id for update of o")
                .param("tenant", tenant.value())
                .param("id", message)
                .query((row, index) -> read(row))
                .single();
    }

    /** Queues the message once more, in its old place, as if it had never been tried. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAgain(Waiting message, Conversation conversation) {
        send(message, conversation, message.message());
    }

    /** Queues a template in the message's place. The conversation keeps the words that were written first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Waiting message, Conversation conversation, OutboundMessage.Template template) {
        send(message, conversation, template);
    }

    private void send(Waiting message, Conversation conversation, OutboundMessage content) {
        jdbc.sql("""
                        update outbox
                           set state = 'queued', due_at = :now, failures = 0, resynced = false, message = :message::json,
                               is_fallback = is_fallback and :unchanged,
                               sender = 'operator', responder_version = :version,
                               doubts = doubts + case when state = 'uncertain' or parked_reason = 'uncertain' then 1 else 0 end,
                               parked_reason = null, held = false, error_code = null, error_reason = null,
                               last_wamid = coalesce(wamid, last_wamid), wamid = null,
                               accepted_at = null, sent_at = null, failed_at = null, parked_at = null
                         where tenant_id = :tenant and id = :id
                        """)
                .param("now", utc(clock.instant()))
                .param("message", json.write(content))
                .param("unchanged", content.equals(message.message()))
                .param("version", conversation.standing().responderVersion())
                .param("tenant", message.bell().tenant().value())
                .param("id", message.id())
                .update();
    }

    /** The message will not be sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(Waiting message) {
        jdbc.sql("""
                        update outbox
                           set state = 'cancelled', cancelled_at = :now, parked_reason = null, held = false
                         where tenant_id = :tenant and id = :id
                        """)
                .param("now", utc(clock.instant()))
                .param("tenant", message.bell().tenant().value())
                .param("id", message.id())
                .update();
    }

    private Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                OutboxRowReader.bell(row),
                row.getObject("id", UUID.class),
                row.getString("sender"),
                json.read(row.getString("message")),
                row.getString("state"),
                row.getString("parked_reason"),
                row.getObject("error_code", Integer.class),
                row.getString("error_reason"),
                row.getBoolean("possibly_duplicate"),
                instant(row, "queued_at"),
                row.getObject("since") == null ? null : instant(row, "since"),
                new CustomerServiceWindow(instant(row, "last_customer_message_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
