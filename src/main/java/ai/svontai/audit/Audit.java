package ai.svontai.audit;

import ai.svontai.tenant.TenantId;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of what people decided. Nothing is ever taken off it. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a decision in the transaction that carries it out, so that neither is without the other.
     *
     * @param tenant whose thing it was about; absent for what belongs to no tenant
     * @param who the subject of the caller's token
     * @param action dotted, such as {@code dead-letter.replay}
     * @param subject the id of the thing
     * @param detail such as the reason that was given; no message text, no secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(@Nullable TenantId tenant, String who, String action, String subject, @Nullable String detail) {
        jdbc.sql("""
                        insert into audit (id, tenant_id, at, who, action, subject, detail)
                        values (:id, :tenant, :now, :who, :action, :subject, :detail)
                        """)
                .param("id", UUID.randomUUID())
                .param("tenant", tenant == null ? null : tenant.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }

    /** What was decided about a thing, the oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> about(@Nullable TenantId tenant, String subject) {
        return jdbc.sql("""
                        select at, who, action, detail
                          from audit
                         where subject = :subject and tenant_id is not distinct from :tenant
                         order by at, id
                        """)
                .param("subject", subject)
                .param("tenant", tenant == null ? null : tenant.value(), Types.OTHER)
                .query((row, index) -> new Decision(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("detail")))
                .list();
    }
}
