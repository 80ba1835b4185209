package ai.svontai.account;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The connected numbers and whose they are. */
@Component
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The account that owns a number.
     *
     * @throws NumberWithoutOwner if no tenant has connected it
     */
    public Account owning(PhoneNumberId number) {
        return find(number).orElseThrow(() -> new NumberWithoutOwner(number));
    }

    /** The account that has connected the number; if nobody has now, the last one that had. */
    public Optional<Account> find(PhoneNumberId number) {
        return jdbc.sql("""
                        select tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id
                          from account
                         where phone_number_id = :number
                         order by status = 'disconnected', created_at desc
                         limit 1
                        """)
                .param("number", number.value())
                .query(Accounts::account)
                .optional();
    }

    /** The account with this id. */
    public Account get(TenantId tenant, UUID id) {
        return jdbc.sql("""
                        select tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id
                          from account
                         where tenant_id = :tenant and id = :id
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .query(Accounts::account)
                .single();
    }

    /** How the account stands with Meta. */
    public AccountFacts facts(TenantId tenant, UUID id) {
        return jdbc.sql("""
                        select status, status_code, status_reason, status_since, probe_at, quality_rating,
                               messaging_limit, messages_per_second, verified_name, name_status, review, restrictions,
                               restricted_until, register_again, pin_stale, connected_at
                          from account
                         where tenant_id = :tenant and id = :id
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .query(AccountFacts::read)
                .single();
    }

    /** For each tenant and WABA one account whose token may ask about the WABA. */
    public List<Account> oneForEachWaba() {
        return oneForEachWaba(null, null);
    }

    /** For each of the tenant's WABAs one account whose token may ask about it. */
    public List<Account> oneForEachWabaOf(TenantId tenant) {
        return oneForEachWaba(tenant, null);
    }

    /** For each tenant that has connected this WABA, one account whose token may ask about it. */
    public List<Account> oneForEachTenantOf(WabaId waba) {
        return oneForEachWaba(null, waba);
    }

    private List<Account> oneForEachWaba(@Nullable TenantId tenant, @Nullable WabaId waba) {
        return jdbc.sql("""
                        select distinct on (tenant_id, waba_id)
                               tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id
                          from account
                         where status in ('active', 'blocked')
                           and (:tenant::uuid is null or tenant_id = :tenant)
                           and (:waba::text is null or waba_id = :waba)
                         order by tenant_id, waba_id, status, id
                        """)
                .param("tenant", tenant == null ? null : tenant.value())
                .param("waba", waba == null ? null : waba.value())
                .query(Accounts::account)
                .list();
    }

    /** All numbers of the tenant. */
    public List<Account> allOf(TenantId tenant) {
        return jdbc.sql("""
                        select tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id
                          from account
                         where tenant_id = :tenant
                         order by phone_number_id
                        """)
                .param("tenant", tenant.value())
                .query(Accounts::account)
                .list();
    }

    /** All numbers of the tenant and how they stand, the oldest first. */
    public List<AccountStanding> standingOf(TenantId tenant) {
        return jdbc.sql("""
                        select tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id,
                               status, created_at
                          from account
                         where tenant_id = :tenant
                         order by created_at, id
                        """)
                .param("tenant", tenant.value())
                .query((row, index) -> new AccountStanding(
                        account(row, index),
                        SendingRight.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The numbers of the tenant that it has not disconnected. */
    public List<Account> liveOf(TenantId tenant) {
        return standingOf(tenant).stream()
                .filter(account -> account.status() != SendingRight.Status.DISCONNECTED)
                .map(AccountStanding::account)
                .toList();
    }

    /** Whose number this is; nothing when nobody's, or when there is no number. */
    public @Nullable Account ownerOf(@Variable("number") @Nullable PhoneNumberId number) {
        return number == null ? null : find(number).orElse(null);
    }

    /** Keeps a new account. A number that is connected already stays with its owner, which the caller sees by {@code false}. */
    public boolean add(Account account) {
        return jdbc.sql("""
                        insert into account (tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id)
                        values (:tenant, :id, :waba, :number, :display, :bot)
                        on conflict do nothing
                        """)
                        .param("tenant", account.tenant().value())
                        .param("id", account.id())
                        .param("waba", account.waba().value())
                        .param("number", account.phoneNumberId().value())
                        .param("display", account.displayPhoneNumber())
                        .param("bot", account.botId())
                        .update()
                == 1;
    }

    static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("id", UUID.class),
                new WabaId(row.getString("waba_id")),
                new PhoneNumberId(row.getString("phone_number_id")),
                row.getString("display_phone_number"),
                row.getObject("bot_id", UUID.class));
    }
}
