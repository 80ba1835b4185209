package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Decided;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.Wamid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds messages in the table {@code outbox}. Whoever reads one here holds its lock until the transaction ends. */
@Component
class OutboxRows {

    /** Not sent yet, and not given up: what holds back its followers. */
    static final String UNSENT = "(state in ('queued', 'sending', 'retrying', 'uncertain') or held)";

    private static final int MOST_OVERDUE = 1000;

    private static final String COLUMNS = """
            tenant_id, conversation_id, id, seq, state, parked_reason, due_at, attempts, failures, doubts, account_id,
            phone_number_id, user_id, wa_id, message, sender, responder_version, sending_at, wamid, last_wamid, held,
            resynced, replay_of
            """;

    private final JdbcClient jdbc;
    private final OutboxRowReader reader;
    private final OutboundJson json;

    OutboxRows(JdbcClient jdbc, OutboxRowReader reader, OutboundJson json) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.json = json;
    }

    void add(Decided decided, OutboundMessage message, Instant now) {
        jdbc.sql("""
                        insert into outbox (tenant_id, id, conversation_id, seq, account_id, phone_number_id, user_id,
                                            wa_id, message, sender, responder_version, state, due_at, queued_at)
                        values (:tenant, :id, :conversation, :seq, :account, :number, :user,
                                :phone, :message::json, :sender, :version, 'queued', :now, :now)
                        """)
                .param("tenant", decided.tenant().value())
                .param("id", decided.id())
                .param("conversation", decided.conversationId())
                .param("seq", decided.seq())
                .param("account", decided.accountId())
                .param("number", decided.from().value())
                .param("user", decided.to().userId())
                .param("phone", decided.to().waId())
                .param("message", json.write(message))
                .param("sender", decided.sender().column())
                .param("version", decided.responderVersion())
                .param("now", utc(now))
                .update();
    }

    @Nullable OutboxRow oldestUnsent(Bell bell) {
        return jdbc.sql("select %s from outbox where tenant_id = :tenant and conversation_id = :conversation and %s"
                                .formatted(COLUMNS, UNSENT)
                        + " order by state <> 'sending', seq limit 1 for update")
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .query(reader)
                .optional()
                .orElse(null);
    }

    Optional<OutboxRow> find(TenantId tenant, UUID id) {
        return find(tenant, "id = :key", id);
    }

    Optional<OutboxRow> find(TenantId tenant, Wamid wamid) {
        return find(tenant, "wamid = :key", wamid.value());
    }

    /** The message of a claim, unless the claim has run out and somebody else has looked at the message since. */
    Optional<OutboxRow> find(Claim claim) {
        return find(claim.bell().tenant(), claim.id())
                .filter(row -> row.attempts() == claim.attempt() && (row.isSending() || row.isInDoubt()));
    }

    boolean hasUnsent(Bell bell) {
        return jdbc.sql("""
                        select exists (select 1
                          from outbox
                         where tenant_id = :tenant and conversation_id = :conversation and %s)
                        """.formatted(UNSENT))
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .query(Boolean.class)
                .single();
    }

    /** Whether a message that was decided after this one has left already. */
    boolean isOvertaken(OutboxRow message) {
        return jdbc.sql("""
                        select exists (select 1
                          from outbox
                         where tenant_id = :tenant and conversation_id = :conversation and seq > :seq
                           and state in ('sending', 'uncertain', 'accepted', 'sent', 'delivered', 'read'))
                        """)
                .param("tenant", message.bell().tenant().value())
                .param("conversation", message.bell().conversationId())
                .param("seq", message.seq())
                .query(Boolean.class)
                .single();
    }

    /** Whatever waits behind another message of its conversation is not overdue: that one is its bell. */
    List<Bell> overdue(Instant since) {
        return jdbc.sql("""
                        select tenant_id, conversation_id
                          from outbox o
                         where state in ('queued', 'sending', 'retrying', 'uncertain') and due_at < :since
                           and not exists (select 1
                                 from outbox before
                                where before.tenant_id = o.tenant_id
                                  and before.conversation_id = o.conversation_id
                                  and before.seq < o.seq
                                  and (before.state in ('queued', 'sending', 'retrying', 'uncertain') or before.held))
                         order by due_at
                         limit :most
                        """)
                .param("since", utc(since))
                .param("most", MOST_OVERDUE)
                .query((row, index) -> OutboxRowReader.bell(row))
                .list();
    }

    /** Conversations with messages that waited for their account, which may send again. */
    List<Bell> freed() {
        return jdbc.sql("""
                        select distinct o.tenant_id, o.conversation_id
                          from outbox o
                          join account a on (a.tenant_id, a.id) = (o.tenant_id, o.account_id)
                         where o.held and a.status = 'active'
                        """).query((row, index) -> OutboxRowReader.bell(row)).list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Optional<OutboxRow> find(TenantId tenant, String condition, Object key) {
        return jdbc.sql("select %s from outbox where tenant_id = :tenant and %s for update"
                        .formatted(COLUMNS, condition))
                .param("tenant", tenant.value())
                .param("key", key)
                .query(reader)
                .optional();
    }
}
