package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises who comes back from Meta, once. A state that is not taken stays as it was: whoever guesses, replays or
 * brings somebody else's changes nothing.
 */
@Component
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Steps steps;
    private final OnboardingSettings settings;

    Consents(JdbcClient jdbc, Clock clock, Steps steps, OnboardingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.steps = steps;
        this.settings = settings;
    }

    private record Pending(
            Signup signup, String browserHash, @Nullable Instant usedAt, Instant expiresAt) {

        static Pending read(ResultSet row) throws SQLException {
            return new Pending(
                    SignupRows.read(row),
                    HexFormat.of().formatHex(row.getBytes("browser_hash")),
                    SignupRows.instant(row.getObject("state_used_at", OffsetDateTime.class)),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant());
        }
    }

    /**
     * Takes the state of a browser that comes from Meta.
     *
     * @param browserKey from the cookie that the starting browser was given
     * @return the sign-up, in hand for the exchange of the code
     * @throws StateRefused if it is unknown, used, too late, given up or of another browser
     */
    @Transactional
    public Work accept(@Nullable String state, @Nullable String browserKey) {
        return begin(take(mine(state, browserKey), null, null));
    }

    /**
     * Takes the state of the JavaScript SDK's pop-up, which comes with the token of the one who has started.
     *
     * @throws StateRefused as above; somebody else's state is unknown to the caller
     */
    @Transactional
    public Work accept(TenantId tenant, String who, Completion completion) {
        var pending = find(completion.state());
        var signup = pending.signup();
        if (!signup.tenant().equals(tenant) || !signup.startedBy().equals(who)) {
            throw new StateRefused("state.unknown");
        }
        return begin(take(pending, completion.wabaId(), completion.phoneNumberId()));
    }

    /** The tenant, or Meta, has said no. The state is used up. */
    @Transactional
    public Work refuse(@Nullable String state, @Nullable String browserKey, String key) {
        var taken = take(mine(state, browserKey), null, null);
        var signup = taken.signup();
        jdbc.sql("""
                        update signup
                           set task = 'consent', condition = 'failed', due_at = null, ticket = null, lease_until = null
                         where tenant_id = :tenant and id = :id
                        """)
                .param("tenant", signup.tenant().value())
                .param("id", signup.id())
                .update();
        steps.failed(signup, Step.OAUTH_COMPLETED, key, null);
        return taken;
    }

    private Work begin(Work work) {
        steps.done(work.signup(), Step.OAUTH_COMPLETED);
        steps.going(work.signup(), Step.TOKEN_OBTAINED, null, null);
        return work;
    }

    private Pending mine(@Nullable String state, @Nullable String browserKey) {
        var pending = find(state);
        if (settings.sameBrowser() && !isOf(pending, browserKey)) {
            throw new StateRefused("state.other-browser");
        }
        return pending;
    }

    private Pending find(@Nullable String state) {
        if (state == null || state.isBlank()) {
            throw new StateRefused("state.unknown");
        }
        return jdbc.sql("select * from signup where state_hash = :hash for update")
                .param("hash", Randoms.hash(state))
                .query((row, index) -> Pending.read(row))
                .optional()
                .orElseThrow(() -> new StateRefused("state.unknown"));
    }

    private Work take(Pending pending, @Nullable String waba, @Nullable String number) {
        var now = clock.instant();
        if (pending.usedAt() != null) {
            throw new StateRefused("state.used");
        }
        if (pending.signup().phase() != Phase.OPEN) {
            throw new StateRefused("state.given-up");
        }
        if (pending.expiresAt().isBefore(now)) {
            throw new StateRefused("state.expired");
        }
        var ticket = UUID.randomUUID().toString();
        var taken = jdbc.sql("""
                        update signup
                           set state_used_at = :now, task = 'exchange', condition = 'running', due_at = :now, task_since = :now,
                               ticket = :ticket, lease_until = :until,
                               claimed_waba_id = :waba, claimed_number_id = :number
                         where tenant_id = :tenant and id = :id
                        returning *
                        """)
                .param("now", utc(now))
                .param("ticket", ticket)
                .param("until", utc(now.plus(settings.lease())))
                .param("waba", waba)
                .param("number", number)
                .param("tenant", pending.signup().tenant().value())
                .param("id", pending.signup().id())
                .query((row, index) -> SignupRows.read(row))
                .single();
        return new Work(taken, ticket);
    }

    private static boolean isOf(Pending pending, @Nullable String browserKey) {
        return browserKey != null && pending.browserHash().equals(HexFormat.of().formatHex(Randoms.hash(browserKey)));
    }
}
