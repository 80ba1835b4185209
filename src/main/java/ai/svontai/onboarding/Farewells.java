package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.account.Ownership;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.UnusableToken;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins farewells: what was begun at Meta is taken back later, by a queue, however long Meta is away. */
@Component
class Farewells {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Ownership ownership;
    private final Signups signups;
    private final OnboardingSettings settings;

    Farewells(
            JdbcClient jdbc,
            Clock clock,
            Vault vault,
            Ownership ownership,
            Signups signups,
            OnboardingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.ownership = ownership;
        this.signups = signups;
        this.settings = settings;
    }

    /**
     * Gives an open sign-up up. An account that it was mending or connecting again stays as it is.
     *
     * @return the farewell to ring for, if there is anything to take back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SignupBell> giveUp(Signup signup) {
        signups.close(signup);
        if (signup.accountId() != null) {
            ownership.letGo(signup.tenant(), signup.accountId());
        }
        var token = token(signup);
        vault.forget(signup.tenant(), signup.id(), Kind.TOKEN);
        return token.map(secret -> begin(
                signup.tenant(),
                signup.id(),
                secret,
                signup.hasSubscribed() ? signup.waba() : null,
                signup.hasRegistered() ? signup.number() : null,
                signup.hasSubscribed() && settings.overridesWebhook()));
    }

    private Optional<String> token(Signup signup) {
        try {
            return vault.of(signup.tenant(), signup.id(), Kind.TOKEN);
        } catch (UnusableToken lost) {
            return Optional.empty(); // without a token there is nothing that we could take back
        }
    }

    /** Disconnects an account's WABA, with the token that the account had. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignupBell begin(TenantId tenant, String token, WabaId waba) {
        return begin(tenant, null, token, waba, null, false);
    }

    /** Whoever had the sign-up in hand has stopped: nothing is in flight any more that the farewell has to wait for. */
    @Transactional
    public void hasten(Signup signup) {
        jdbc.sql("""
                        update farewell
                           set due_at = least(due_at, :now)
                         where tenant_id = :tenant and id = :id and ended_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .update();
    }

    /** Those that nobody is at although they are due. */
    @Transactional(readOnly = true)
    public List<SignupBell> forgotten() {
        return jdbc.sql("""
                        select tenant_id, id from farewell
                         where ended_at is null and due_at < :overdue
                         order by due_at limit 100
                        """)
                .param("overdue", utc(clock.instant().minus(Walk.OVERDUE)))
                .query((row, index) -> new SignupBell(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    private SignupBell begin(
            TenantId tenant,
            @Nullable UUID signup,
            String token,
            @Nullable WabaId waba,
            @Nullable PhoneNumberId registered,
            boolean isDisturbed) {
        var id = signup == null ? UUID.randomUUID() : signup;
        vault.keep(tenant, id, Kind.FAREWELL, token);
        jdbc.sql("""
                        insert into farewell (tenant_id, id, waba_id, deregister_id, disturbed, begun_at, due_at)
                        select :tenant, :id, :waba, :registered, :disturbed, :now,
                               greatest(:now, (select max(lease_until) from signup
                                                where tenant_id = :tenant and id = :id and ticket is not null))
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("waba", waba == null ? null : waba.value())
                .param("registered", registered == null ? null : registered.value())
                .param("disturbed", isDisturbed)
                .param("now", utc(clock.instant()))
                .update();
        return new SignupBell(tenant, id);
    }
}
