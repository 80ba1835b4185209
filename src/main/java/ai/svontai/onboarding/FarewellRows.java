package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of farewells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FarewellRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnboardingSettings settings;
    private final Vault vault;

    FarewellRows(JdbcClient jdbc, Clock clock, OnboardingSettings settings, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.vault = vault;
    }

    /** Takes one in hand for as long as a lease, if it is due. */
    public Optional<Farewell> take(SignupBell bell) {
        var now = clock.instant();
        return jdbc.sql("""
                        update farewell
                           set due_at = :until
                         where tenant_id = :tenant and id = :id and ended_at is null and due_at <= :now
                        returning *
                        """)
                .param("until", utc(now.plus(settings.lease())))
                .param("tenant", bell.tenant().value())
                .param("id", bell.id())
                .param("now", utc(now))
                .query((row, index) -> Farewell.read(row))
                .optional();
    }

    /** Meta is about to be asked to end the subscription: whatever becomes of us, it may be gone from now on. */
    public void unsubscribing(Farewell farewell) {
        set(farewell, "disturbed = true");
    }

    /** A part that could not be done: that is how the whole will have ended. */
    public void undone(Farewell farewell, String outcome) {
        jdbc.sql("update farewell set outcome = :outcome, failures = 0 where tenant_id = :tenant and id = :id")
                .param("outcome", outcome)
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
    }

    public void unsubscribed(Farewell farewell) {
        set(farewell, "unsubscribed = true");
    }

    public void deregistered(Farewell farewell) {
        set(farewell, "deregistered = true");
    }

    public void postpone(Farewell farewell, Duration delay) {
        jdbc.sql("""
                        update farewell set failures = failures + 1, due_at = :due
                         where tenant_id = :tenant and id = :id
                        """)
                .param("due", utc(clock.instant().plus(delay)))
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
    }

    /** Nothing is left to do, or nothing can be done. Its token is forgotten. */
    public void end(Farewell farewell, String outcome) {
        jdbc.sql("""
                        update farewell set ended_at = :now, outcome = coalesce(outcome, :outcome)
                         where tenant_id = :tenant and id = :id and ended_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("outcome", outcome)
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
        vault.forget(farewell.tenant(), farewell.id(), Kind.FAREWELL);
    }

    private void set(Farewell farewell, String assignment) {
        jdbc.sql("update farewell set " + assignment + " where tenant_id = :tenant and id = :id")
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
    }
}
