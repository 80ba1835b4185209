package ai.svontai.onboarding;

import ai.svontai.broker.RetryPlan;
import ai.svontai.broker.Rung;
import ai.svontai.graph.GraphErrors;
import ai.svontai.graph.GraphException;
import ai.svontai.token.UnknownApp;
import ai.svontai.token.UnusableToken;
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
    private static final int HOURLY_FROM = 5;

    private final SignupProgress progress;
    private final RetryPlan plan;
    private final Farewells farewells;

    Trouble(SignupProgress progress, RetryPlan plan, Farewells farewells) {
        this.progress = progress;
        this.plan = plan;
        this.farewells = farewells;
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
        var signup = work.signup();
        var rung = plan.after(signup.failures() + 1, signup.id(), GraphErrors.patience(refused.code()));
        if (rung == null) {
            return giveIn(work, "meta.away", refused.getMessage());
        }
        progress.postpone(work, Condition.RUNNING, rung.delay(), "meta.retrying", refused.getMessage());
        return rung;
    }

    /** Looks again soon, then every hour. */
    private Rung patiently(MetaIsBusy busy, Work work) {
        var failures = Math.min(work.signup().failures() + 1, HOURLY_FROM);
        var rung = plan.after(failures, work.signup().id(), Duration.ZERO);
        var hourly = rung == null ? Rung.ONE_HOUR : rung;
        progress.postpone(work, Condition.WAITING_META, hourly.delay(), busy.key(), busy.detail());
        return hourly;
    }

    private @Nullable Rung giveIn(Work work, String key, @Nullable String detail) {
        progress.fail(work, key, detail);
        return null;
    }
}
