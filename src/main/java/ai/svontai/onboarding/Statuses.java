package ai.svontai.onboarding;

import ai.svontai.account.Account;
import ai.svontai.account.AccountStanding;
import ai.svontai.account.Accounts;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how far a tenant's sign-up has come, and whether a number is connected. */
@Component
class Statuses {

    private final Signups signups;
    private final Steps steps;
    private final Accounts accounts;
    private final Texts texts;
    private final OnboardingSettings settings;
    private final Clock clock;

    Statuses(Signups signups, Steps steps, Accounts accounts, Texts texts, OnboardingSettings settings, Clock clock) {
        this.signups = signups;
        this.steps = steps;
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public StatusView of(@Variable("tenant") TenantId tenant, @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        var signup = signups.latest(tenant);
        var states = signup.filter(open -> open.phase() != Phase.GIVEN_UP)
                .map(steps::of)
                .orElse(List.of());
        var current = current(states);
        var needs = signup.map(open -> needs(open, current)).orElse(null);
        var account = account(tenant, signup);
        var status = account.map(AccountStanding::status).orElse(null);
        var isConnected = status == Status.ACTIVE || status == Status.BLOCKED;
        var isLost = status == Status.RECONNECT;
        return new StatusView(
                isConnected,
                isConnected,
                word(status, signup),
                account.map(AccountStanding::account)
                        .map(Account::displayPhoneNumber)
                        .map(digits -> "+" + digits)
                        .orElse(null),
                isConnected || isDone(states, Step.WEBHOOK_ACTIVE),
                signup.filter(done -> done.phase() == Phase.DONE).isPresent(),
                current == null ? null : current.step().key(),
                needs == null && isLost ? "restart" : needs,
                isLost ? settings.page() : null,
                states.stream()
                        .map(state -> view(locale, state, signup.orElseThrow(), needs))
                        .toList());
    }

    /** The account that the sign-up is about, else the tenant's first. */
    Optional<AccountStanding> account(TenantId tenant, Optional<Signup> signup) {
        var all = accounts.standingOf(tenant);
        var wanted = signup.map(Signup::accountId).orElse(null);
        var live = all.stream()
                .filter(account -> account.status() != Status.DISCONNECTED)
                .toList();
        return live.stream()
                .filter(account -> account.account().id().equals(wanted))
                .findFirst()
                .or(() -> live.stream().findFirst())
                .or(() -> all.stream().reduce((earlier, later) -> later));
    }

    private StatusView.StepView view(Locale locale, Steps.State state, Signup signup, @Nullable String needs) {
        var key = state.step().key();
        var isCurrent = signup.task().step() == state.step() && signup.phase() == Phase.OPEN;
        return new StatusView.StepView(
                key,
                state.step().order(),
                texts.of(locale, "step." + key + ".name"),
                texts.of(locale, "step." + key + ".description"),
                state.status(),
                message(locale, state, isCurrent && signups.isOverdue(signup, clock.instant())),
                isCurrent ? waitingFor(signup) : null,
                isCurrent && ("retry".equals(needs) || "pin".equals(needs)),
                state.startedAt(),
                state.completedAt(),
                state.updatedAt());
    }

    private @Nullable String message(Locale locale, Steps.State state, boolean isOverdue) {
        if (state.message() == null) {
            return null;
        }
        return isOverdue && state.status().equals("in_progress")
                ? texts.of(locale, "consent.expired")
                : texts.told(locale, state.message(), state.detail());
    }

    private @Nullable String needs(Signup signup, Steps.@Nullable State current) {
        if (signup.phase() == Phase.DONE || current == null) {
            return null;
        }
        return switch (signup.condition()) {
            case RUNNING, WAITING_META -> null;
            case WAITING_TENANT ->
                signup.task() == Task.CHOOSE ? "choice" : signups.isOverdue(signup, clock.instant()) ? "restart" : null;
            case FAILED ->
                Refusals.needs(
                        signup.task(),
                        current.message(),
                        signups.choices(signup).isPresent());
        };
    }

    private static @Nullable String waitingFor(Signup signup) {
        return switch (signup.condition()) {
            case WAITING_META -> "meta";
            case WAITING_TENANT, FAILED -> "you";
            case RUNNING -> signup.failures() > 0 ? "meta" : null;
        };
    }

    private static Steps.@Nullable State current(List<Steps.State> states) {
        return states.stream()
                .filter(state -> !state.status().equals("done"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDone(List<Steps.State> states, Step step) {
        return states.stream()
                .anyMatch(state -> state.step() == step && state.status().equals("done"));
    }

    private static String word(@Nullable Status status, Optional<Signup> signup) {
        if (status != null) {
            return status.name().toLowerCase(Locale.ROOT);
        }
        return signup.filter(open -> open.phase() == Phase.OPEN).isPresent() ? "connecting" : "not_started";
    }
}
