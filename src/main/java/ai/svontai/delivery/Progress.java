package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.account.Accounts;
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
    private final OutboxRows rows;
    private final Settlement settlement;
    private final Accounts accounts;
    private final EarlyStatuses early;
    private final Clock clock;

    Progress(
            JdbcClient jdbc,
            OutboxRows rows,
            Settlement settlement,
            Accounts accounts,
            EarlyStatuses early,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settlement = settlement;
        this.accounts = accounts;
        this.early = early;
        this.clock = clock;
    }

    /**
     * Applies Meta's status. One that comes before we know its wamid waits for it; the callback data in it usually spares
     * the waiting and settles a send of unknown outcome.
     *
     * @return what is to be done now; nothing for a status that waits
     * @throws ai.svontai.account.NumberWithoutOwner if no tenant has connected the number
     */
    @Transactional
    public @Nullable Settled follow(@Body StatusUpdate status) {
        var tenant = accounts.owning(status.from()).tenant();
        early.lock(tenant, status.id());
        var sent = byCallbackData(tenant, status.callbackData()).or(() -> rows.find(tenant, status.id()));
        if (sent.isEmpty() || isAheadOfItsAnswer(sent.get(), status)) {
            early.park(tenant, status, clock.instant());
            return null;
        }
        var settled = apply(sent.get(), status);
        return settled != null
                ? settled
                : Settled.ring(sent.get().bell(), sent.get().isUnsettled());
    }

    /**
     * Meta took the message under this wamid.
     *
     * @return what is to be done if Meta has told already that it failed
     */
    @Nullable Settled accepted(Claim claim, Wamid wamid, Instant now) {
        var tenant = claim.bell().tenant();
        early.lock(tenant, wamid);
        jdbc.sql("""
                        update outbox
                           set wamid = coalesce(wamid, :wamid),
                               accepted_at = coalesce(accepted_at, :now),
                               state = case when state in ('queued', 'sending', 'retrying', 'uncertain', 'parked',
                                                          'cancelled')
                                            then 'accepted' else state end,
                               parked_reason = null, held = false
                         where tenant_id = :tenant and id = :id
                        """)
                .param("wamid", wamid.value())
                .param("now", utc(now))
                .param("tenant", tenant.value())
                .param("id", claim.id())
                .update();
        Settled failed = null;
        for (var status : early.take(tenant, wamid, claim.from())) {
            var settled =
                    rows.find(tenant, claim.id()).map(row -> apply(row, status)).orElse(null);
            failed = settled == null ? failed : settled;
        }
        return failed;
    }

    /** A failure that is told before the answer to the send must not free the message while that answer is under way. */
    private static boolean isAheadOfItsAnswer(OutboxRow sent, StatusUpdate status) {
        return status.status() == DeliveryStatus.FAILED && sent.isSending();
    }

    private @Nullable Settled apply(OutboxRow sent, StatusUpdate status) {
        if (status.id().equals(sent.lastWamid()) && !hasArrived(status)) {
            return null; // of a try that was settled as failed
        }
        if (status.status() == DeliveryStatus.FAILED && isNews(sent, status)) {
            return settlement.failedLater(sent, Refusal.of(status));
        }
        if (status.status() != DeliveryStatus.FAILED || isOver(sent, status)) {
            advance(sent, status);
        }
        return null;
    }

    private static boolean hasArrived(StatusUpdate status) {
        return status.status() == DeliveryStatus.DELIVERED || status.status() == DeliveryStatus.READ;
    }

    /** Whether the message was under way until now; Meta has been seen to report a failure and then to deliver. */
    private static boolean isNews(OutboxRow sent, StatusUpdate status) {
        var isSameTry = sent.wamid() == null || sent.wamid().equals(status.id());
        return isSameTry
                && Claim.attemptIn(status.callbackData()) >= sent.attempts()
                && (sent.state() == OutboxState.ACCEPTED || sent.state() == OutboxState.SENT || sent.isUnsettled());
    }

    private static boolean isOver(OutboxRow sent, StatusUpdate status) {
        return status.id().equals(sent.wamid()) && !sent.state().isBelow(OutboxState.FAILED);
    }

    private Optional<OutboxRow> byCallbackData(TenantId tenant, @Nullable String callbackData) {
        if (callbackData == null) {
            return Optional.empty();
        }
        try {
            return rows.find(tenant, UUID.fromString(callbackData.split("/", 2)[0]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private void advance(OutboxRow sent, StatusUpdate status) {
        var reached = reached(status.status());
        var state = sent.state().isBelow(reached) ? reached : sent.state();
        jdbc.sql("""
                        update outbox
                           set %1$s_at = least(%1$s_at, :at),
                               wamid = coalesce(wamid, :wamid),
                               state = :state,
                               parked_reason = null, held = false,
                               error_code = coalesce(:code, error_code),
                               error_reason = coalesce(:reason, error_reason)
                         where tenant_id = :tenant and id = :id
                        """.formatted(reached.column()))
                .param("at", utc(status.at()))
                .param("wamid", status.id().value())
                .param("state", state.column())
                .param("code", status.errorCode())
                .param("reason", status.errorTitle())
                .param("tenant", sent.bell().tenant().value())
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
}
