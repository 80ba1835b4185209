package ai.svontai.account;

import ai.svontai.account.SendingRight.Status;
import ai.svontai.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts may send, by Meta's own words, and how fast. */
@Component
public class SendingRights {

    /** How long a blocked account is left alone before one more try shows whether it was mended. */
    private static final Duration UNTIL_PROBE = Duration.ofMinutes(30);

    private static final int MOST_DOUBLINGS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    SendingRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As it stands until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SendingRight hold(TenantId tenant, UUID account) {
        return jdbc.sql("""
                        select status, messages_per_second, pace_version, paused_until, uncertain_waits
                          from account
                         where tenant_id = :tenant and id = :id
                           for share
                        """)
                .param("tenant", tenant.value())
                .param("id", account)
                .query((row, index) -> read(row))
                .single();
    }

    /** From a row that has the account's columns. */
    public static SendingRight read(ResultSet row) throws SQLException {
        var pausedUntil = row.getObject("paused_until", OffsetDateTime.class);
        return new SendingRight(
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("messages_per_second"),
                row.getLong("pace_version"),
                pausedUntil == null ? null : pausedUntil.toInstant(),
                row.getBoolean("uncertain_waits"));
    }

    /** The account has a new token: whatever its old one was told no longer counts. */
    @Transactional
    public void connected(TenantId tenant, UUID account) {
        jdbc.sql("""
                        update account
                           set status = 'active', connected_at = :now, status_since = :now, status_code = null,
                               status_reason = null, disabled = false, offboarded = false, silenced_until = null,
                               probe_at = null, paused_until = null, throttles = 0
                         where tenant_id = :tenant and id = :id
                        """)
                .param("now", utc(clock.instant()))
                .param("tenant", tenant.value())
                .param("id", account)
                .update();
    }

    /**
     * Meta does not take the account's token any more.
     *
     * @param triedAt when the token was used: a newer one is not to blame
     * @param code Meta's, or 0 where there was no token to send with
     * @return whether the account has to be connected again
     */
    @Transactional
    public boolean tokenRejected(TenantId tenant, UUID account, Instant triedAt, int code) {
        return change(tenant, account, "reconnect", code, triedAt, null);
    }

    /** Meta does not let the account send. It is tried again from time to time, for Meta may not tell when it is mended. */
    @Transactional
    public boolean blocked(TenantId tenant, UUID account, Instant triedAt, int code) {
        return change(tenant, account, "blocked", code, triedAt, clock.instant().plus(UNTIL_PROBE));
    }

    private boolean change(
            TenantId tenant, UUID account, String status, int code, Instant triedAt, @Nullable Instant probeAt) {
        return jdbc.sql("""
                        update account
                           set status = :status, status_code = :code, status_reason = null, status_since = :now,
                               probe_at = :probe
                         where tenant_id = :tenant and id = :id and status = 'active'
                           and greatest(connected_at, token_since) <= :tried
                        """)
                        .param("status", status)
                        .param("code", code)
                        .param("now", utc(clock.instant()))
                        .param("probe", probeAt == null ? null : utc(probeAt))
                        .param("tenant", tenant.value())
                        .param("id", account)
                        .param("tried", utc(triedAt))
                        .update()
                == 1;
    }

    /** Lets blocked accounts try once more whose time has come. Returns how many. */
    @Transactional
    public int probe() {
        return jdbc.sql("""
                        update account
                           set status = 'active', status_reason = null, status_since = :now, probe_at = null
                         where status = 'blocked' and probe_at <= :now
                        """).param("now", utc(clock.instant())).update();
    }

    /**
     * Meta says that the number sends too fast: it pauses for 1 s, 2 s, 4 s … and 16 s at most, longer each time that it
     * is told so again within a minute. What it is told while it pauses concerns calls that were made before.
     *
     * @return when it goes on
     */
    @Transactional
    public Instant slowDown(TenantId tenant, UUID account) {
        var now = clock.instant();
        return jdbc.sql("""
                        update account
                           set throttles = case when paused_until > :now then throttles
                                                when paused_until > :lately then least(throttles + 1, :most)
                                                else 0 end,
                               paused_until = case when paused_until > :now then paused_until
                                   else :now + (interval '1 second' * power(2,
                                       case when paused_until > :lately then least(throttles + 1, :most) else 0 end)) end
                         where tenant_id = :tenant and id = :id
                        returning paused_until
                        """)
                .param("now", utc(now))
                .param("lately", utc(now.minus(Duration.ofMinutes(1))))
                .param("most", MOST_DOUBLINGS)
                .param("tenant", tenant.value())
                .param("id", account)
                .query((row, index) ->
                        row.getObject("paused_until", OffsetDateTime.class).toInstant())
                .single();
    }

    /**
     * Sets how fast a number sends, on all nodes and at once.
     *
     * @param messagesPerSecond 1 to 1,000
     */
    @Transactional
    public void pace(TenantId tenant, UUID account, int messagesPerSecond) {
        jdbc.sql("""
                        update account
                           set messages_per_second = :pace, pace_version = pace_version + 1
                         where tenant_id = :tenant and id = :id and messages_per_second <> :pace
                        """)
                .param("pace", messagesPerSecond)
                .param("tenant", tenant.value())
                .param("id", account)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
