package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Decided;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.OutboundMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code outbox}. Every change of state names the attempt it belongs to: a result that is too late is ignored. */
@Component
class OutboxRows {

    private static final int MOST_OVERDUE = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OutboxRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
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
                .param("message", write(message))
                .param("sender", decided.sender().column())
                .param("version", decided.responderVersion())
                .param("now", utc(now))
                .update();
    }

    /** Locked, so that a status which settles it is either seen here or waits until the claim is there. */
    @Nullable OutboxRow oldestUnsent(Bell bell) {
        return jdbc.sql("""
                        select id, account_id, phone_number_id, user_id, wa_id, message, sender, responder_version,
                               state, attempts, doubts, due_at
                          from outbox
                         where tenant_id = :tenant and conversation_id = :conversation
                           and state in ('queued', 'sending', 'retrying', 'uncertain')
                         order by seq
                         limit 1
                           for update
                        """)
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .query((row, index) -> OutboxRow.of(bell, row, read(row.getString("message"))))
                .optional()
                .orElse(null);
    }

    boolean hasUnsent(Bell bell) {
        return jdbc.sql("""
                        select exists (select 1
                          from outbox
                         where tenant_id = :tenant and conversation_id = :conversation
                           and state in ('queued', 'sending', 'retrying', 'uncertain'))
                        """)
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
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
                                  and before.state in ('queued', 'sending', 'retrying', 'uncertain'))
                         order by due_at
                         limit :most
                        """)
                .param("since", utc(since))
                .param("most", MOST_OVERDUE)
                .query((row, index) -> new Bell(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("conversation_id", UUID.class)))
                .list();
    }

    void claim(Claim claim, Instant now, Instant until, boolean isInDoubt) {
        jdbc.sql("""
                        update outbox
                           set state = 'sending', sending_at = :now, due_at = :until, attempts = :attempt,
                               doubts = doubts + case when :doubt then 1 else 0 end
                         where tenant_id = :tenant and id = :id
                        """)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("attempt", claim.attempt())
                .param("doubt", isInDoubt)
                .param("tenant", claim.bell().tenant().value())
                .param("id", claim.id())
                .update();
    }

    /** The claim of a message that is being sent, as it stood before. */
    void doubt(Claim claim, Instant until) {
        change(claim, "state = 'uncertain', due_at = :at", until, null, null);
    }

    void retry(Claim claim, Instant at, @Nullable Integer code, String reason) {
        change(claim, "state = 'retrying', due_at = :at, error_code = :code, error_reason = :reason", at, code, reason);
    }

    void cancel(Claim claim, Instant now) {
        change(claim, "state = 'cancelled', cancelled_at = :at", now, null, null);
    }

    void park(Claim claim, Instant now, String reason, @Nullable Integer code) {
        change(
                claim,
                "state = 'parked', parked_at = :at, error_code = :code, parked_reason = :reason",
                now,
                code,
                reason);
    }

    void fail(Claim claim, Instant now, @Nullable Integer code, String reason) {
        change(
                claim,
                "state = 'failed', failed_at = :at, error_code = :code, error_reason = :reason",
                now,
                code,
                reason);
    }

    private void change(Claim claim, String change, Instant at, @Nullable Integer code, @Nullable String reason) {
        jdbc.sql("""
                        update outbox
                           set %s
                         where tenant_id = :tenant and id = :id and attempts in (:attempt, :attempt - 1)
                           and state in ('queued', 'sending', 'retrying', 'uncertain')
                        """.formatted(change))
                .param("at", utc(at))
                .param("code", code)
                .param("reason", reason)
                .param("tenant", claim.bell().tenant().value())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    private String write(OutboundMessage message) {
        try {
            return json.writerFor(OutboundMessage.class).writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every message can be written as JSON", e);
        }
    }

    private OutboundMessage read(String message) {
        try {
            return json.readValue(message, OutboundMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every message in the outbox was written by us", e);
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
