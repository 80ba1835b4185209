package ai.svontai.account;

import ai.svontai.account.Told.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeps an account from sending by Meta's word. Each reason comes and goes by itself; while there is one, the
 * account is blocked, and with the last one it is active again. What was told of an earlier connection, and arrives when
 * the business has come back, blocks nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Blocks {

    /** How long an account whose silence has no end is left alone before one more try. */
    private static final Duration UNTIL_PROBE = Duration.ofMinutes(30);

    /** Why the account is blocked by Meta's word, if it is. */
    private static final String REASON = """
            case when offboarded then 'ACCOUNT_OFFBOARDED'
                 when disabled then 'DISABLE'
                 when silenced_until > :now then 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING' end
            """;

    /** Meta tells whole seconds. */
    private static final String CONNECTED_BEFORE = "date_trunc('second', connected_at) <= :at";

    private final JdbcClient jdbc;
    private final Told told;
    private final Clock clock;

    Blocks(JdbcClient jdbc, Told told, Clock clock) {
        this.jdbc = jdbc;
        this.told = told;
        this.clock = clock;
    }

    /** Nothing is sent for it any more. Answers whether that is new. */
    boolean end(Account account, Instant at, String event) {
        return update(account, """
                        status = 'disconnected', status_reason = :event, status_code = null, status_since = :now,
                        probe_at = null
                        """, "status <> 'disconnected' and " + CONNECTED_BEFORE)
                        .param("event", event)
                        .param("now", utc(clock.instant()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** A coexistence number has left for its phone, or is back. Answers whether it has newly left. */
    boolean offboard(Account account, Instant at, boolean isOff) {
        return told.isNewest(account, Topic.PRESENCE, at) && turn(account, at, "offboarded", isOff);
    }

    /** Answers whether the account is newly banned. */
    boolean disable(Account account, Instant at, boolean isOn) {
        return told.isNewest(account, Topic.BAN, at) && turn(account, at, "disabled", isOn);
    }

    /**
     * Not even customers who write may be answered.
     *
     * @param until then one more try shows whether it is over; after the usual while where Meta names no end
     */
    void silence(Account account, Instant at, @Nullable Instant until) {
        if (told.isNewest(account, Topic.SILENCE, at)) {
            var end = until == null ? clock.instant().plus(UNTIL_PROBE) : until;
            update(account, "silenced_until = :until", CONNECTED_BEFORE)
                    .param("until", utc(end))
                    .param("at", utc(at))
                    .update();
            settle(account);
        }
    }

    /** Customers who write may be answered again. */
    void speak(Account account, Instant at) {
        if (told.isNewest(account, Topic.SILENCE, at)) {
            update(account, "silenced_until = null", "true").update();
            settle(account);
        }
    }

    private boolean turn(Account account, Instant at, String block, boolean isOn) {
        var isNew = update(
                                account,
                                "%s = :on".formatted(block),
                                "%s <> :on and (not :on or %s)".formatted(block, CONNECTED_BEFORE))
                        .param("on", isOn)
                        .param("at", utc(at))
                        .update()
                == 1;
        settle(account);
        if (!isOn) {
            tryNow(account, at);
        }
        return isNew && isOn;
    }

    /** Only a new token brings an account back that has to be connected again. */
    private void settle(Account account) {
        update(account, """
                        status = case when %1$s is null then 'active' else 'blocked' end,
                        status_since = case when %1$s is distinct from status_reason then :now else status_since end,
                        status_reason = %1$s,
                        status_code = null,
                        probe_at = case when not offboarded and not disabled and silenced_until > :now
                                        then silenced_until end
                        """.formatted(REASON), """
                        status in ('active', 'blocked')
                        and (%1$s is not null or status_reason is not null)
                        """.formatted(REASON))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** If Meta blocked it by its answers before, they may be the same thing: the sweep lets it try once more. */
    private void tryNow(Account account, Instant at) {
        update(account, "probe_at = :now", """
                        status = 'blocked' and status_reason is null and date_trunc('second', status_since) <= :at
                        """)
                .param("now", utc(clock.instant()))
                .param("at", utc(at))
                .update();
    }

    private StatementSpec update(Account account, String change, String condition) {
        return jdbc.sql("update account set %s where tenant_id = :tenant and id = :id and %s"
                        .formatted(change, condition))
                .param("tenant", account.tenant().value())
                .param("id", account.id());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
