package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.account.Accounts;
import ai.svontai.conversation.Bell;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far sent messages come. Each state keeps its own time; the state that is shown only ever rises. */
@Component
class Progress {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final EarlyStatuses early;
    private final Clock clock;

    Progress(JdbcClient jdbc, Accounts accounts, EarlyStatuses early, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.early = early;
        this.clock = clock;
    }

    /**
     * Applies Meta's status. One that comes before we know its wamid waits for it; the callback data in it, which is the
     * message's own id, usually spares the waiting and settles a send of unknown outcome.
     *
     * @return the conversation to ring for, if this status frees its next message
     * @throws ai.svontai.account.NumberWithoutOwner if no tenant has connected the number
     */
    @Transactional
    public @Nullable Bell follow(@Body StatusUpdate status) {
        var tenant = accounts.owning(status.from()).tenant();
        early.lock(tenant, status.id());
        var sent = find(tenant, status);
        if (sent.isEmpty()) {
            early.park(tenant, status, clock.instant());
            return null;
        }
        advance(sent.get(), status);
        return sent.get().isUnsettled() ? new Bell(tenant, sent.get().conversationId()) : null;
    }

    /** Meta took the message under this wamid. */
    void accepted(Claim claim, Wamid wamid, Instant now) {
        var tenant = claim.bell().tenant();
        early.lock(tenant, wamid);
        jdbc.sql("""
                        update outbox
                           set wamid = coalesce(wamid, :wamid),
                               accepted_at = coalesce(accepted_at, :now),
                               state = case when state in ('queued', 'sending', 'retrying', 'uncertain', 'parked',
                                                          'cancelled')
                                            then 'accepted' else state end,
                               parked_reason = null
                         where tenant_id = :tenant and id = :id
                        """)
                .param("wamid", wamid.value())
                .param("now", utc(now))
                .param("tenant", tenant.value())
                .param("id", claim.id())
                .update();
        early.take(tenant, wamid, claim.from())
                .forEach(status -> byId(tenant, claim.id()).ifPresent(sent -> advance(sent, status)));
    }

    private Optional<SentRow> find(TenantId tenant, StatusUpdate status) {
        return byCallbackData(tenant, status.callbackData()).or(() -> byWamid(tenant, status.id()));
    }

    private Optional<SentRow> byCallbackData(TenantId tenant, @Nullable String callbackData) {
        try {
            return callbackData == null ? Optional.empty() : byId(tenant, UUID.fromString(callbackData));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<SentRow> byId(TenantId tenant, UUID id) {
        return row(tenant, "id = :key", id);
    }

    private Optional<SentRow> byWamid(TenantId tenant, Wamid wamid) {
        return row(tenant, "wamid = :key", wamid.value());
    }

    private Optional<SentRow> row(TenantId tenant, String condition, Object key) {
        return jdbc.sql("select id, conversation_id, state from outbox where tenant_id = :tenant and %s for update"
                        .formatted(condition))
                .param("tenant", tenant.value())
                .param("key", key)
                .query((row, index) -> new SentRow(
                        tenant,
                        row.getObject("id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        OutboxState.of(row.getString("state"))))
                .optional();
    }

    private void advance(SentRow sent, StatusUpdate status) {
        var reached = reached(status.status());
        jdbc.sql("""
                        update outbox
                           set %1$s_at = least(%1$s_at, :at),
                               wamid = coalesce(wamid, :wamid),
                               state = :state,
                               parked_reason = null,
                               error_code = coalesce(:code, error_code),
                               error_reason = coalesce(:reason, error_reason)
                         where tenant_id = :tenant and id = :id
                        """.formatted(reached.column()))
                .param("at", utc(status.at()))
                .param("wamid", status.id().value())
                .param("state", (sent.state().isBelow(reached) ? reached : sent.state()).column())
                .param("code", status.errorCode())
                .param("reason", status.errorTitle())
                .param("tenant", sent.tenant().value())
                .param("id", sent.id())
                .update();
    }

    private static OutboxState reached(DeliveryStatus status) {
        return switch (status) {
            case SENT -> OutboxState.SENT;
            case DELIVERED -> OutboxState.DELIVERED;
            case READ -> OutboxState.READ;
            case FAILED -> OutboxState.FAILED;
        };
    }

    private record SentRow(TenantId tenant, UUID id, UUID conversationId, OutboxState state) {

        boolean isUnsettled() {
            return state == OutboxState.SENDING || state == OutboxState.UNCERTAIN || state == OutboxState.RETRYING;
        }
    }
}
