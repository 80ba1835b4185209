package ai.svontai.onboarding;

import ai.svontai.broker.RetryPlan;
import ai.svontai.broker.Rung;
import ai.svontai.graph.GraphErrors;
import ai.svontai.graph.GraphException;
import ai.svontai.token.LockedToken;
import ai.svontai.token.UnknownApp;
import ai.svontai.token.UnusableToken;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Decides what follows when a task of a sign-up does not work out: another try, a wait, or a word to the tenant. */
@Component
class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final SignupProgress progress;
    private final RetryPlan plan;
    private final Farewells farewells;
    private final Clock clock;

    Trouble(SignupProgress progress, RetryPlan plan, Farewells farewells, Clock clock) {
        this.progress = progress;
        this.plan = plan;
        this.farewells = farewells;
        this.clock = clock;
    }

    /**
     * Settles it.
     *
     * @return on which rung the sign-up waits; nothing when it does not go on by itself
     * @throws Exception the failure itself, if it is our own database's: then nothing can be settled
     */
    @Transactional
    public @Nullable Rung settle(@ExchangeException Exception failure, @Variable("work") Work work) throws Exception {
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            throw failure;
        }
        try {
            return settled(failure, work);
        } catch (LostLease lost) {
            farewells.hasten(work.signup());
            return null;
        }
    }

    private @Nullable Rung settled(Exception failure, Work work) {
        return switch (failure) {
            case GraphException refused -> settle(refused, work);
            case MetaIsBusy busy -> patiently(busy, work);
            case SignupFailure hopeless -> giveIn(work, hopeless.key(), hopeless.detail());
            case LockedToken ours -> settle(ours, work);
            case UnusableToken lost -> giveIn(work, "token.lost", null);
            case UnknownApp unknown -> giveIn(work, "app.refused", null);
            case LostLease lost -> throw lost;
            default -> {
                LOG.error(
                        "the task {} of the sign-up {} failed",
                        work.what(),
                        work.signup().id(),
                        failure);
                yield giveIn(work, "step.broken", null);
            }
        };
    }

    private @Nullable Rung settle(GraphException refused, Work work) {
        if (!refused.failure().isPassing()) {
            return giveIn(work, Refusals.key(work.signup(), refused), refused.getMessage());
        }
        var rung = rung(work, GraphErrors.patience(refused.code()));
        if (rung == null) {
            return giveIn(work, "meta.away", refused.getMessage());
        }
        progress.postpone(work, rung.delay(), "meta.retrying", refused.getMessage());
        return rung;
    }

    /** Our keyset is wrong, which a restart mends; nobody has to connect again for it. */
    private @Nullable Rung settle(LockedToken ours, Work work) {
        LOG.error("the sign-up {} waits: {}", work.signup().id(), ours.getMessage());
        var rung = rung(work, Duration.ZERO);
        if (rung == null) {
            return giveIn(work, "token.locked", null);
        }
        progress.postpone(work, rung.delay(), "token.locked", null);
        return rung;
    }

    private @Nullable Rung rung(Work work, Duration atLeast) {
        return plan.after(work.signup().failures() + 1, work.signup().id(), atLeast);
    }

    /** Looks again soon, then after as long as it has waited already, at last every hour. */
    private Rung patiently(MetaIsBusy busy, Work work) {
        var waited = Duration.between(work.signup().taskSince(), clock.instant());
        var rung = plan.forDelay(waited.compareTo(SOON) < 0 ? SOON : waited);
        progress.await(work, rung.delay(), busy.key(), busy.detail());
        return rung;
    }

    private @Nullable Rung giveIn(Work work, String key, @Nullable String detail) {
        progress.fail(work, key, detail);
        return null;
    }
}
