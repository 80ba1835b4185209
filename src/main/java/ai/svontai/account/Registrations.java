package ai.svontai.account;

import ai.svontai.account.Told.Topic;
import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which numbers have to be registered with Meta once more. */
@Component
public class Registrations {

    /** Meta tells of our own new PIN as of anybody's, a moment later. */
    private static final Duration ECHO = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Told told;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Accounts accounts, Told told, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
    }

    /** The number is registered with the name and the PIN that it has now: what Meta told before counts no more. */
    @Transactional
    public void registered(TenantId tenant, UUID id) {
        var account = accounts.get(tenant, id);
        told.isNewest(account, Topic.REGISTRATION, clock.instant());
        told.isNewest(account, Topic.PIN, clock.instant().plus(ECHO));
        jdbc.sql("""
                        update account
                           set register_again = false, pin_stale = false
                         where tenant_id = :tenant and id = :id
                        """).param("tenant", tenant.value()).param("id", id).update();
    }
}
