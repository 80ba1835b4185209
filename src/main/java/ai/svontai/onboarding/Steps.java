package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.instant;
import static ai.svontai.onboarding.SignupRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people see of a sign-up. Written in the transaction that does what they see. */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a step stands.
     *
     * @param message a key of {@link Texts}
     * @param detail what Meta said about it
     */
    record State(
            Step step,
            String status,
            @Nullable String message,
            @Nullable String detail,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            Instant updatedAt) {}

    /** All steps, none begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lay(Signup signup) {
        for (var step : Step.values()) {
            jdbc.sql("""
                            insert into signup_step (tenant_id, signup_id, step, status, updated_at)
                            values (:tenant, :signup, :step, 'pending', :now)
                            """)
                    .param("tenant", signup.tenant().value())
                    .param("signup", signup.id())
                    .param("step", step.key())
                    .param("now", utc(clock.instant()))
                    .update();
        }
    }

    /** This step and those after it are to be done once more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Signup signup, Step first) {
        for (var step : Step.values()) {
            if (step.compareTo(first) >= 0) {
                jdbc.sql("""
                                update signup_step
                                   set status = 'pending', message = null, detail = null, completed_at = null,
                                       updated_at = :now
                                 where tenant_id = :tenant and signup_id = :signup and step = :step
                                """)
                        .param("now", utc(clock.instant()))
                        .param("tenant", signup.tenant().value())
                        .param("signup", signup.id())
                        .param("step", step.key())
                        .update();
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Signup signup, Step step) {
        set(signup, step, "done", null, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void going(Signup signup, Step step, @Nullable String message, @Nullable String detail) {
        set(signup, step, "in_progress", message, detail);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(Signup signup, Step step, String message, @Nullable String detail) {
        set(signup, step, "error", message, detail);
    }

    private void set(Signup signup, Step step, String status, @Nullable String message, @Nullable String detail) {
        jdbc.sql("""
                        update signup_step
                           set status = :status, message = :message, detail = :detail, updated_at = :now,
                               started_at = coalesce(started_at, :now),
                               completed_at = case when :status = 'done' then :now end
                         where tenant_id = :tenant and signup_id = :signup and step = :step
                           and status <> 'done'
                        """)
                .param("status", status)
                .param("message", message)
                .param("detail", detail)
                .param("now", utc(clock.instant()))
                .param("tenant", signup.tenant().value())
                .param("signup", signup.id())
                .param("step", step.key())
                .update();
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<State> of(Signup signup) {
        return jdbc
                .sql("""
                        select step, status, message, detail, started_at, completed_at, updated_at
                          from signup_step
                         where tenant_id = :tenant and signup_id = :signup
                        """)
                .param("tenant", signup.tenant().value())
                .param("signup", signup.id())
                .query((row, index) -> state(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(State::step))
                .toList();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                Step.of(row.getString("step")).orElseThrow(),
                row.getString("status"),
                row.getString("message"),
                row.getString("detail"),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
