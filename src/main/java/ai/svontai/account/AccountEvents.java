package ai.svontai.account;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.AccountUpdate.News;
import ai.svontai.whatsapp.WabaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of what Meta has told of accounts, and of WABAs that nobody has connected yet. */
@Component
public class AccountEvents {

    private static final Duration KEPT = Duration.ofDays(180);

    /** In one round of forgetting, so that no table is locked for long. */
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account's newest events, by Meta's clock, the newest first. */
    @Transactional(readOnly = true)
    public List<AccountEvent> lastOf(TenantId tenant, UUID account, int most) {
        return jdbc.sql("""
                        select field, event, detail::text as detail, happened_at, received_at
                          from account_event
                         where tenant_id = :tenant and account_id = :account
                         order by happened_at desc, received_at desc
                         limit :most
                        """)
                .param("tenant", tenant.value())
                .param("account", account)
                .param("most", most)
                .query((row, index) -> new AccountEvent(
                        row.getString("field"),
                        row.getString("event"),
                        row.getString("detail"),
                        instant(row, "happened_at"),
                        instant(row, "received_at")))
                .list();
    }

    /**
     * The businesses that have let us at a WABA, the newest first, each WABA once.
     *
     * @param owner the id of the business portfolio; all portfolios if absent
     * @param since in whole seconds, as Meta tells no fractions
     */
    @Transactional(readOnly = true)
    public List<PartnerAdded> partnerAdded(@Nullable String owner, Instant since) {
        return jdbc.sql("""
                        select waba_id, owner_business_id, max(happened_at) as happened_at
                          from account_event
                         where event = 'PARTNER_ADDED' and field = 'account_update' and happened_at >= :since
                           and (:owner::text is null or owner_business_id = :owner)
                         group by waba_id, owner_business_id
                         order by max(happened_at) desc, waba_id
                        """)
                .param("owner", owner)
                .param("since", utc(since.truncatedTo(ChronoUnit.SECONDS)))
                .query((row, index) -> new PartnerAdded(
                        new WabaId(row.getString("waba_id")),
                        row.getString("owner_business_id"),
                        instant(row, "happened_at")))
                .list();
    }

    /** Forgets a batch of what is older than half a year. Returns how many. */
    @Transactional
    public int forget() {
        return jdbc.sql("""
                        delete from account_event
                         where id in (select id
                                        from account_event
                                       where received_at < :before
                                       order by received_at
                                       limit :batch
                                         for update skip locked)
                        """)
                .param("before", utc(clock.instant().minus(KEPT)))
                .param("batch", BATCH)
                .update();
    }

    /**
     * Keeps what Meta told, once. Whoever tells the same in the same moment waits until the caller's transaction ends.
     *
     * @param account none while nobody has connected the WABA
     * @return whether this is news
     */
    boolean add(@Nullable Account account, News news, Instant now) {
        return jdbc.sql("""
                        insert into account_event (id, tenant_id, account_id, waba_id, owner_business_id,
                                                   display_phone_number, field, event, detail, happened_at, received_at)
                        values (:id, :tenant, :account, :waba, :owner, :number, :field, :event, :detail::jsonb, :at, :now)
                        on conflict do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param(
                                "tenant",
                                account == null ? null : account.tenant().value(),
                                Types.OTHER)
                        .param("account", account == null ? null : account.id(), Types.OTHER)
                        .param("waba", (account == null ? news.subject().waba() : account.waba()).value())
                        .param("owner", news.subject().ownerBusinessId())
                        .param("number", news.subject().displayPhoneNumber())
                        .param("field", news.field())
                        .param("event", news.event())
                        .param("detail", news.detail())
                        .param("at", utc(news.at() == null ? now : news.at()))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
