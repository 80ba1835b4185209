package ai.svontai.account;

import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a refreshed token means for an account. */
@Component
public class Renewals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Renewals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The account has another token of the same business: what its old one is still told does not count. All else stays:
     * a block or a pause is not about the token, and it is no new connection.
     */
    @Transactional
    public void renewed(TenantId tenant, UUID account) {
        jdbc.sql("update account set token_since = :now where tenant_id = :tenant and id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", tenant.value())
                .param("id", account)
                .update();
    }
}
