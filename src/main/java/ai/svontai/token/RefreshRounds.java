package ai.svontai.token;

import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes through the tokens that are due, one by one, so that the failure of one is no failure of the others. */
@Component
class RefreshRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshRounds.class);
    private static final int DEAD = 190; // with a subcode: this token; without one perhaps our own app's
    private static final int ENOUGH = 5; // failures in a row: Meta is away, or our app's secret is wrong

    private final RefreshQueue queue;
    private final RefreshPlan plan;
    private final GraphApp app;
    private final TokenMeters meters;
    private final Clock clock;
    private final AtomicBoolean told = new AtomicBoolean();

    RefreshRounds(RefreshQueue queue, RefreshPlan plan, GraphApp app, TokenMeters meters, Clock clock) {
        this.queue = queue;
        this.plan = plan;
        this.app = app;
        this.meters = meters;
        this.clock = clock;
    }

    public RefreshRound begin() {
        if (app.isComplete()) {
            return next(0);
        }
        if (!told.getAndSet(true)) {
            LOG.warn("tokens are neither looked into nor refreshed: META_APP_ID or META_APP_SECRET is empty");
        }
        return new RefreshRound(null, 0);
    }

    /** The token that was due is looked after. */
    public RefreshRound done(@Variable("round") RefreshRound round) {
        return next(0);
    }

    /**
     * Notes the failure, and when it is tried again.
     *
     * @throws Exception the failure itself, if it is our database's: then nothing can be noted
     */
    public RefreshRound failed(
            @Variable("round") RefreshRound round, @Variable("due") DueToken due, @ExchangeException Exception failure)
            throws Exception {
        if (failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransactionException) {
            throw failure;
        }
        var now = clock.instant();
        var passes = passes(failure);
        var next = passes ? plan.again(due.failures() + 1, now) : plan.refused(now);
        queue.failed(due, next, failure instanceof GraphException meta ? meta.code() : 0);
        meters.count(passes ? "failed" : "refused");
        LOG.warn(
                "the access token of account {} could not be looked after, next try at {}: {}",
                due.account(),
                next,
                reason(failure));
        tellIfLate(due);
        var failures = round.failuresInARow() + 1;
        return failures >= ENOUGH || concernsAll(failure) ? new RefreshRound(null, failures) : next(failures);
    }

    private RefreshRound next(int failuresInARow) {
        return new RefreshRound(queue.claim(clock.instant()).orElse(null), failuresInARow);
    }

    private void tellIfLate(DueToken due) {
        if (plan.isLate(due.expiresAt(), clock.instant())) {
            meters.late();
            LOG.warn(
                    "the access token of account {} expires at {} and could not be refreshed yet: connect the number"
                            + " again before",
                    due.account(),
                    due.expiresAt());
        }
    }

    /** A dead token does not pass; but only Meta's report condemns it, so it is asked for again soon. */
    private static boolean passes(Exception failure) {
        return failure instanceof LockedToken
                || (failure instanceof GraphException meta
                        && (meta.failure().isPassing() || (meta.code() == DEAD && meta.subcode() != 0)));
    }

    private static boolean concernsAll(Exception failure) {
        return failure instanceof GraphException meta
                && (meta.failure() == GraphFailure.THROTTLED_APP || meta.failure() == GraphFailure.CIRCUIT_OPEN);
    }

    /** The words of our own exceptions hold no secret; of others only the name. */
    private static String reason(Exception failure) {
        return failure instanceof GraphException
                        || failure instanceof UnusableToken
                        || failure instanceof UnfitToken
                        || failure instanceof UnreadableReport
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
