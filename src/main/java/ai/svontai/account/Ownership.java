package ai.svontai.account;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose number is whose. A number has one tenant at a time; whoever disconnects keeps only what was said. */
@Component
public class Ownership {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;

    Ownership(JdbcClient jdbc, Clock clock, Accounts accounts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
    }

    /**
     * Makes a number the tenant's. An account that the tenant has or had for it is used again, with its conversations and
     * its bot; a new one, or one that was disconnected, may not send before it is connected.
     *
     * @param verifiedName what customers see, as far as Meta has told
     * @return nothing when the number is another tenant's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Account> claim(Account wanted, @Nullable String verifiedName) {
        var claimed = claim(wanted);
        claimed.ifPresent(account -> jdbc.sql("""
                        update account set verified_name = coalesce(:name::text, verified_name)
                         where tenant_id = :tenant and id = :id
                        """)
                .param("name", verifiedName)
                .param("tenant", account.tenant().value())
                .param("id", account.id())
                .update());
        return claimed;
    }

    private Optional<Account> claim(Account wanted) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('number ' || :number, 0))")
                .param("number", wanted.phoneNumberId().value())
                .query()
                .singleRow();
        if (isLive(wanted.phoneNumberId())) {
            return accounts.find(wanted.phoneNumberId())
                    .filter(owner -> owner.tenant().equals(wanted.tenant()))
                    .map(owner -> use(owner, wanted));
        }
        return Optional.of(before(wanted).map(owner -> use(owner, wanted)).orElseGet(() -> add(wanted)));
    }

    /** An account that never came to send is let go, with what was written to it kept. All others stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(TenantId tenant, UUID account) {
        set(tenant, account, "and status = 'connecting'");
    }

    /** Nothing is sent from it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disconnect(TenantId tenant, UUID account) {
        set(tenant, account, "and status <> 'disconnected'");
    }

    /** Whether anybody here works with the WABA. */
    @Transactional(readOnly = true)
    public boolean isLive(WabaId waba) {
        return jdbc.sql("select exists (select 1 from account where waba_id = :waba and status <> 'disconnected')")
                .param("waba", waba.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody here has the number. */
    @Transactional(readOnly = true)
    public boolean isLive(PhoneNumberId number) {
        return jdbc.sql("""
                        select exists (select 1 from account
                                        where phone_number_id = :number and status <> 'disconnected')
                        """)
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Account> before(Account wanted) {
        return accounts.allOf(wanted.tenant()).stream()
                .filter(account -> account.phoneNumberId().equals(wanted.phoneNumberId()))
                .findFirst();
    }

    private Account use(Account owner, Account wanted) {
        jdbc.sql("""
                        update account
                           set waba_id = :waba, display_phone_number = :display,
                               status = case when status = 'disconnected' then 'connecting' else status end
                         where tenant_id = :tenant and id = :id
                        """)
                .param("waba", wanted.waba().value())
                .param("display", wanted.displayPhoneNumber())
                .param("tenant", owner.tenant().value())
                .param("id", owner.id())
                .update();
        return accounts.get(owner.tenant(), owner.id());
    }

    private Account add(Account wanted) {
        accounts.add(wanted);
        jdbc.sql("update account set status = 'connecting' where tenant_id = :tenant and id = :id")
                .param("tenant", wanted.tenant().value())
                .param("id", wanted.id())
                .update();
        return wanted;
    }

    private void set(TenantId tenant, UUID account, String condition) {
        jdbc.sql("""
                        update account
                           set status = 'disconnected', status_code = null, status_since = :now, probe_at = null
                         where tenant_id = :tenant and id = :id
                        """ + condition)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", tenant.value())
                .param("id", account)
                .update();
    }
}
