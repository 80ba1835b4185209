package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out sign-ups. One is in one pair of hands at a time, until its lease runs out. */
@Component
class Walk {

    /** So long the bell may be on its way. */
    static final Duration OVERDUE = Duration.ofSeconds(5);

    private static final int MOST_FORGOTTEN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnboardingSettings settings;

    Walk(JdbcClient jdbc, Clock clock, OnboardingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Takes a sign-up in hand, if there is something to do and nobody is at it. */
    @Transactional
    public @Nullable Work take(@Variable("bell") SignupBell bell) {
        return hold(bell, UUID.randomUUID().toString(), "(ticket is null or lease_until < :now)");
    }

    /** The same sign-up with the task that has become the next one; nothing when it has to wait, or was given up. */
    @Transactional
    public @Nullable Work next(@Variable("work") Work work) {
        return hold(work.signup().bell(), work.ticket(), "ticket = :ticket");
    }

    /** Those that nobody is at although they are due: a crash has swallowed their bell. */
    @Transactional(readOnly = true)
    public List<SignupBell> forgotten() {
        return jdbc.sql("""
                        select tenant_id, id
                          from signup
                         where phase = 'open' and due_at < :overdue and (ticket is null or lease_until < :overdue)
                         order by due_at
                         limit :most
                        """)
                .param("overdue", utc(clock.instant().minus(OVERDUE)))
                .param("most", MOST_FORGOTTEN)
                .query((row, index) -> new SignupBell(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    /** Those that look for a WABA, which Meta may just have shown us: they look again at once. */
    @Transactional
    public List<SignupBell> seekers() {
        return jdbc.sql("""
                        update signup
                           set due_at = :now
                         where phase = 'open' and task = 'find' and condition = 'waiting_meta' and due_at > :now
                        returning tenant_id, id
                        """)
                .param("now", utc(clock.instant()))
                .query((row, index) -> new SignupBell(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    private @Nullable Work hold(SignupBell bell, String ticket, String free) {
        var now = clock.instant();
        Optional<Signup> held = jdbc.sql("""
                        update signup
                           set ticket = :ticket, lease_until = :until, condition = 'running'
                         where tenant_id = :tenant and id = :id and phase = 'open' and due_at <= :now
                           and condition in ('running', 'waiting_meta') and
                        """ + free + " returning *")
                .param("ticket", ticket)
                .param("until", utc(now.plus(settings.lease())))
                .param("now", utc(now))
                .param("tenant", bell.tenant().value())
                .param("id", bell.id())
                .query((row, index) -> SignupRows.read(row))
                .optional();
        return held.map(signup -> new Work(signup, ticket)).orElse(null);
    }
}
