package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes how far a sign-up has come, for whoever has it in hand.
 *
 * <p>Everything here throws {@link LostLease} when it is in other hands, or somebody has sent it back to another task, and
 * then nothing was written.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = LostLease.class)
class SignupProgress {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Steps steps;
    private final OnboardingSettings settings;

    SignupProgress(JdbcClient jdbc, Clock clock, Steps steps, OnboardingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.steps = steps;
        this.settings = settings;
    }

    public void exchanged(Work work) {
        move(work, Task.INSPECT, "", Map.of());
    }

    /**
     * Meta was asked about the token.
     *
     * @param expiresAt absent for a token that never expires
     */
    public void inspected(Work work, java.time.@Nullable Instant expiresAt, List<String> wabas) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("expires", expiresAt == null ? null : utc(expiresAt));
        facts.put("never", expiresAt == null);
        facts.put("wabas", wabas.toArray(String[]::new));
        move(
                work,
                Task.FIND,
                "token_expires_at = :expires::timestamptz, token_never_expires = :never, granted_wabas = :wabas,",
                facts);
    }

    public void found(Work work, WabaId waba, PhoneNumberId number) {
        move(
                work,
                Task.CLAIM,
                "waba_id = :waba, phone_number_id = :number,",
                Map.of("waba", waba.value(), "number", number.value()));
    }

    public void claimed(Work work, UUID account, NumberFacts number) {
        move(
                work,
                Task.SUBSCRIBE,
                "account_id = :account, was_on_cloud = :cloud, is_registered = :registered, is_coexistence = :coexistence,",
                Map.of(
                        "account",
                        account,
                        "cloud",
                        number.onCloud(),
                        "registered",
                        number.registered(),
                        "coexistence",
                        number.coexistence()));
    }

    /** Before Meta is asked: a crash must not leave a subscription that nobody knows of. */
    public void subscribing(Work work) {
        move(work, Task.SUBSCRIBE, "has_subscribed = true,", Map.of());
    }

    public void subscribed(Work work) {
        move(work, Task.OVERRIDE, "", Map.of());
    }

    /** Before Meta is asked, for it comes back with this token at once. */
    public void overriding(Work work, byte[] verifyHash) {
        move(work, Task.OVERRIDE, "verify_hash = :hash,", Map.of("hash", verifyHash));
    }

    public void active(Work work) {
        move(work, Task.REGISTER, "", Map.of());
    }

    /** Before Meta is asked: as for a subscription. What was registered before we came is not ours to end. */
    public void registering(Work work) {
        move(work, Task.REGISTER, "has_registered = has_registered or not was_on_cloud,", Map.of());
    }

    public void registered(Work work) {
        move(work, Task.CONFIRM, "is_registered = true,", Map.of());
    }

    public void ready(Work work) {
        var signup = work.signup();
        change(work, "phase = 'done', due_at = null, ticket = null, lease_until = null", Map.of());
        steps.done(signup, Step.READY);
    }

    /** Several things could be meant: the tenant chooses. */
    public void choose(Work work, String choices) {
        change(
                work,
                "task = 'choose', condition = 'waiting_tenant', choices = :choices::jsonb, due_at = null, ticket = null,"
                        + " lease_until = null",
                Map.of("choices", choices));
        steps.going(work.signup(), Step.WABA_LINKED, "waba.choose", null);
    }

    /** It has failed and is tried again by itself. */
    public void postpone(Work work, Duration delay, String message, @Nullable String detail) {
        later(work, "condition = 'running', failures = failures + 1", delay, message, detail);
    }

    /** Meta has answered that it has to do something first: no failure. */
    public void await(Work work, Duration delay, String message, @Nullable String detail) {
        later(work, "condition = 'waiting_meta', failures = 0", delay, message, detail);
    }

    private void later(Work work, String condition, Duration delay, String message, @Nullable String detail) {
        change(
                work,
                condition + ", due_at = :due, ticket = null, lease_until = null",
                Map.of("due", utc(clock.instant().plus(delay))));
        steps.going(work.signup(), work.signup().task().step(), message, detail);
    }

    public void fail(Work work, String message, @Nullable String detail) {
        change(
                work,
                "condition = 'failed', failures = failures + 1, due_at = null, ticket = null, lease_until = null",
                Map.of());
        steps.failed(work.signup(), work.signup().task().step(), message, detail);
    }

    private void move(Work work, Task next, String facts, Map<String, @Nullable Object> values) {
        var all = new HashMap<>(values);
        all.put("task", next.word());
        all.put("now", utc(clock.instant()));
        all.put("until", utc(clock.instant().plus(settings.lease())));
        change(
                work,
                facts + " task = :task, condition = 'running', failures = 0, lease_until = :until,"
                        + " task_since = case when task = :task then task_since else :now end",
                all);
        var before = work.signup().task().step();
        if (before != next.step()) {
            steps.done(work.signup(), before);
            steps.going(work.signup(), next.step(), null, null);
        }
    }

    private void change(Work work, String assignments, Map<String, ? extends @Nullable Object> values) {
        var changed = jdbc.sql("update signup set " + assignments + """
                         where tenant_id = :tenant and id = :id and ticket = :ticket and phase = 'open' and task = :was
                        """)
                .params(values)
                .param("tenant", work.signup().tenant().value())
                .param("id", work.signup().id())
                .param("ticket", work.ticket())
                .param("was", work.what())
                .update();
        if (changed == 0) {
            throw new LostLease();
        }
    }
}
