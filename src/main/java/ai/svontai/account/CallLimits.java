package ai.svontai.account;

import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often the app may call Meta, as a whole and for each WABA: whoever is told that it was too often waits a minute. */
@Component
public class CallLimits {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CallLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Meta says that the whole app calls too often: nobody sends.
     *
     * @return when all go on
     */
    @Transactional
    public Instant reachedByApp() {
        var until = clock.instant().plus(PAUSE);
        jdbc.sql("update account set paused_until = greatest(paused_until, :until)")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return until;
    }

    /**
     * Meta says that the app calls too often for the account's WABA: none of its numbers sends, whichever tenant they are
     * of.
     *
     * @return when they go on
     */
    @Transactional
    public Instant reachedByWaba(TenantId tenant, UUID account) {
        var until = clock.instant().plus(PAUSE);
        jdbc.sql("""
                        update account
                           set paused_until = greatest(paused_until, :until)
                         where waba_id = (select waba_id from account where tenant_id = :tenant and id = :id)
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("tenant", tenant.value())
                .param("id", account)
                .update();
        return until;
    }
}
