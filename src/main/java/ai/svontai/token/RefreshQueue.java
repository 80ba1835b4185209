package ai.svontai.token;

import ai.svontai.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which tokens are due. Each is handed to one node, which has the lease's time for it. */
@Component
class RefreshQueue {

    /** Longer than four Graph calls take at most. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    RefreshQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the token that has been due longest, of those of accounts that may send or could. */
    @Transactional
    Optional<DueToken> claim(Instant now) {
        return jdbc.sql("""
                        update access_token t
                           set refresh_at = :lease
                          from (select d.tenant_id, d.account_id, a.phone_number_id
                                  from access_token d
                                  join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
                                 where d.refresh_at <= :now and a.status in ('active', 'blocked')
                                 order by d.refresh_at
                                 limit 1
                                   for update of d skip locked) due
                         where t.tenant_id = due.tenant_id and t.account_id = due.account_id
                        returning t.tenant_id, t.account_id, t.expires_at, t.refresh_failures, due.phone_number_id
                        """)
                .param("now", TokenRows.utc(now))
                .param("lease", TokenRows.utc(now.plus(LEASE)))
                .query((row, index) -> DueToken.claimed(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("account_id", UUID.class),
                        Objects.requireNonNull(row.getString("phone_number_id")),
                        now,
                        TokenRows.instant(row, "expires_at"),
                        row.getInt("refresh_failures")))
                .optional();
    }

    /** Gives it back until its next try, unless the account was given another token in the meantime. */
    @Transactional
    void failed(DueToken due, Instant next, int code) {
        jdbc.sql("""
                        update access_token
                           set refresh_at = :next, refresh_failures = :failures, refresh_code = :code
                         where tenant_id = :tenant and account_id = :account
                           and (:print = '' or fingerprint = :print or fingerprint is null)
                        """)
                .param("tenant", due.tenant().value())
                .param("account", due.account())
                .param("print", due.fingerprint())
                .param("next", TokenRows.utc(next))
                .param("failures", due.failures() + 1)
                .param("code", code)
                .update();
    }
}
