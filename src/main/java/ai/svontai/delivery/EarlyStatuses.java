package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statuses that were faster than the answer to the send they tell of. */
@Component
public class EarlyStatuses {

    /** As long as Meta repeats its webhooks; by then a status belongs to a message that is none of ours. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlyStatuses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets a status and the answer it tells of look for each other one after the other, else both might miss. */
    void lock(TenantId tenant, Wamid wamid) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "wamid %s %s".formatted(tenant, wamid))
                .query((row, index) -> wamid)
                .single();
    }

    void park(TenantId tenant, StatusUpdate status, Instant now) {
        jdbc.sql("""
                        insert into early_status (tenant_id, wamid, status, at, error_code, error_title, parked_at)
                        values (:tenant, :wamid, :status, :at, :code, :title, :now)
                        on conflict (tenant_id, wamid, status)
                        do update set at = least(early_status.at, excluded.at)
                        """)
                .param("tenant", tenant.value())
                .param("wamid", status.id().value())
                .param("status", status.status().name().toLowerCase(Locale.ROOT))
                .param("at", utc(status.at()))
                .param("code", status.errorCode())
                .param("title", status.errorTitle())
                .param("now", utc(now))
                .update();
    }

    /** The statuses that waited for this wamid, which now wait no more. */
    List<StatusUpdate> take(TenantId tenant, Wamid wamid, PhoneNumberId from) {
        return jdbc.sql("""
                        delete from early_status
                         where tenant_id = :tenant and wamid = :wamid
                        returning status, at, error_code, error_title
                        """)
                .param("tenant", tenant.value())
                .param("wamid", wamid.value())
                .query((row, index) -> new StatusUpdate(
                        wamid,
                        from,
                        DeliveryStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        null,
                        row.getObject("error_code", Integer.class),
                        row.getString("error_title")))
                .list();
    }

    /** Forgets statuses that nothing has waited for. Returns how many. */
    @Transactional
    public int forget() {
        return jdbc.sql("delete from early_status where parked_at < :before")
                .param("before", utc(clock.instant().minus(PATIENCE)))
                .update();
    }
}
