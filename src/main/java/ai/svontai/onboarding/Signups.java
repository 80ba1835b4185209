package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sign-ups of the tenants, the latest of which is the one that counts. */
@Component
class Signups {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Steps steps;
    private final OnboardingSettings settings;

    Signups(JdbcClient jdbc, Clock clock, Steps steps, OnboardingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.steps = steps;
        this.settings = settings;
    }

    /** Lets the tenant's orders come one after the other. */
    private void queueUp(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('signup ' || :tenant, 0))")
                .param("tenant", tenant.toString())
                .query()
                .singleRow();
    }

    /** The latest sign-up, whatever has become of it. */
    @Transactional(readOnly = true)
    public Optional<Signup> latest(TenantId tenant) {
        return jdbc.sql("select * from signup where tenant_id = :tenant order by started_at desc, id limit 1")
                .param("tenant", tenant.value())
                .query((row, index) -> SignupRows.read(row))
                .optional();
    }

    /** The same, as it stands until the caller's transaction ends: whoever works at it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Signup> held(TenantId tenant) {
        queueUp(tenant);
        return jdbc.sql("""
                        select * from signup
                         where tenant_id = :tenant
                         order by started_at desc, id limit 1
                           for update
                        """)
                .param("tenant", tenant.value())
                .query((row, index) -> SignupRows.read(row))
                .optional();
    }

    /** Those that have connected what is connected now, the latest first, as they stand until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signup> connected(TenantId tenant) {
        return jdbc.sql("""
                        select s.*
                          from signup s
                          join account a on (a.tenant_id, a.id) = (s.tenant_id, s.account_id)
                         where s.tenant_id = :tenant and s.phase in ('open', 'done')
                           and a.status not in ('connecting', 'disconnected')
                         order by s.started_at desc, s.id
                           for update of s
                        """)
                .param("tenant", tenant.value())
                .query((row, index) -> SignupRows.read(row))
                .list();
    }

    /** Begins one. The state and the browser's key are known to nobody else; only their hashes are kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(TenantId tenant, String who, String state, String browserKey) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into signup (tenant_id, id, state_hash, browser_hash, started_by, started_at, expires_at,
                                            task_since)
                        values (:tenant, :id, :state, :browser, :who, :now, :until, :now)
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("state", Randoms.hash(state))
                .param("browser", Randoms.hash(browserKey))
                .param("who", who)
                .param("now", utc(now))
                .param("until", utc(now.plus(settings.stateLife())))
                .update();
        var signup = get(new SignupBell(tenant, id));
        steps.lay(signup);
        steps.done(signup, Step.OAUTH_STARTED);
        steps.going(signup, Step.OAUTH_COMPLETED, "consent.waiting", null);
    }

    /** The sign-up that a bell rings for. */
    @Transactional(readOnly = true)
    public Signup get(SignupBell bell) {
        return jdbc.sql("select * from signup where tenant_id = :tenant and id = :id")
                .param("tenant", bell.tenant().value())
                .param("id", bell.id())
                .query((row, index) -> SignupRows.read(row))
                .single();
    }

    /** Lets it go on with a task, of this step or an earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Signup signup, Task task) {
        jdbc.sql("""
                        update signup
                           set phase = 'open', task = :task, condition = 'running', failures = 0, due_at = :now,
                               task_since = :now
                         where tenant_id = :tenant and id = :id
                        """)
                .param("task", task.word())
                .param("now", utc(clock.instant()))
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .update();
        steps.reopen(signup, task.step());
        steps.going(signup, task.step(), null, null);
    }

    /** The tenant has chosen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void chosen(Signup signup, WabaId waba, PhoneNumberId number) {
        jdbc.sql("""
                        update signup
                           set waba_id = :waba, phone_number_id = :number
                         where tenant_id = :tenant and id = :id
                        """)
                .param("waba", waba.value())
                .param("number", number.value())
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .update();
        steps.done(signup, Step.WABA_LINKED);
        resume(signup, Task.CLAIM);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void pinGiven(Signup signup) {
        jdbc.sql("update signup set is_pin_given = true where tenant_id = :tenant and id = :id")
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .update();
    }

    /** What the tenant can choose from, as it was kept. */
    @Transactional(readOnly = true)
    public Optional<String> choices(Signup signup) {
        return jdbc.sql("select choices from signup where tenant_id = :tenant and id = :id and choices is not null")
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .query(String.class)
                .optional();
    }

    /** Whether the tenant has stayed at Meta's dialog for too long. */
    boolean isOverdue(Signup signup, Instant now) {
        return signup.task() == Task.CONSENT && signup.startedAt().isBefore(now.minus(settings.stateLife()));
    }

    /** The account is gone, so what was done for it is done no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(TenantId tenant, UUID account) {
        jdbc.sql("""
                        update signup
                           set phase = 'given_up'
                         where tenant_id = :tenant and account_id = :account and phase = 'done'
                        """).param("tenant", tenant.value()).param("account", account).update();
    }

    /** Nobody goes on with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Signup signup) {
        jdbc.sql("""
                        update signup
                           set phase = 'given_up', due_at = null
                         where tenant_id = :tenant and id = :id and phase = 'open'
                        """)
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .update();
    }
}
