package ai.svontai.delivery;

import ai.svontai.account.CallLimits;
import ai.svontai.account.SendingRights;
import ai.svontai.broker.RetryPlan;
import ai.svontai.broker.Rung;
import ai.svontai.graph.GraphErrors;
import ai.svontai.graph.GraphFailure;
import ai.svontai.token.LockedToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a message that was not sent the state that the failure asks for. What Meta refuses at once and what it reports as
 * failed later is handled alike.
 */
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** Meta asks for waits of 1, 4, 16 … seconds; after the seventh it is no burst any more. */
    private static final int MOST_PAIR_FAILURES = 7;

    /** Failures after which the same message is sent again by itself. */
    private static final Set<GraphFailure> REPEATED = EnumSet.of(
            GraphFailure.RETRY,
            GraphFailure.THROTTLED_NUMBER,
            GraphFailure.THROTTLED_PAIR,
            GraphFailure.THROTTLED_WABA,
            GraphFailure.THROTTLED_APP);

    private static final Set<Integer> OTHER_TEMPLATE = Set.of(132000, 132001);

    private final OutboxRows rows;
    private final OutboxChanges changes;
    private final Attempts attempts;
    private final SendingRights rights;
    private final CallLimits limits;
    private final FallbackTemplates fallbacks;
    private final RetryPlan plan;
    private final DeliverySettings settings;
    private final Clock clock;

    Settlement(
            OutboxRows rows,
            OutboxChanges changes,
            Attempts attempts,
            SendingRights rights,
            CallLimits limits,
            FallbackTemplates fallbacks,
            RetryPlan plan,
            DeliverySettings settings,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.attempts = attempts;
        this.rights = rights;
        this.limits = limits;
        this.fallbacks = fallbacks;
        this.plan = plan;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What Meta refused at once or left without an answer, or what it was not asked for want of a token. A result that
     * comes too late changes nothing.
     */
    @Transactional
    public Settled refused(@Variable("claim") Claim claim, @ExchangeProperty("CamelExceptionCaught") Throwable why) {
        if (why instanceof LockedToken) {
            LOG.error("message {} waits: {}", claim.id(), why.getMessage());
        }
        var refusal = Refusal.of(why);
        if (refusal.failure() != GraphFailure.CIRCUIT_OPEN) {
            attempts.refused(claim, refusal, clock.instant());
        }
        return rows.find(claim)
                .map(row -> settle(row, refusal, claim.claimedAt()))
                .orElseGet(() -> Settled.nothing(claim.bell()));
    }

    /** What Meta accepted and then reported as failed. Nothing is sent again that would arrive behind its followers. */
    @Transactional(propagation = Propagation.MANDATORY)
    Settled failedLater(OutboxRow row, Refusal why) {
        attempts.failedLater(row, why, clock.instant());
        if (REPEATED.contains(why.failure()) && rows.isOvertaken(row)) {
            return park(row, "overtaken", why);
        }
        return settle(row, why, row.sendingAt() == null ? clock.instant() : row.sendingAt());
    }

    /** Meta may have taken it: a status tells, or time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Settled doubt(OutboxRow row) {
        changes.doubt(row, clock.instant().plus(settings.doubt()));
        return Settled.nothing(row.bell());
    }

    private Settled settle(OutboxRow row, Refusal why, Instant triedAt) {
        var tenant = row.bell().tenant();
        return switch (why.failure()) {
            case RETRY -> {
                var rung = plan.after(row.failures() + 1, row.id(), GraphErrors.patience(why.codeOrZero()));
                yield retry(row, why, rung);
            }
            case THROTTLED_PAIR -> retry(row, why, afterPairLimit(row.failures()));
            case THROTTLED_NUMBER -> pause(row, why, rights.slowDown(tenant, row.accountId()));
            case THROTTLED_WABA -> pause(row, why, limits.reachedByWaba(tenant, row.accountId()));
            case THROTTLED_APP -> pause(row, why, limits.reachedByApp());
            case CIRCUIT_OPEN -> pause(row, why, clock.instant().plus(Rung.FIVE_SECONDS.delay()));
            case UNCERTAIN -> doubt(row);
            case WINDOW -> fallbacks.replace(row, clock.instant(), why) ? next(row) : park(row, "window", why);
            case TEMPLATE -> resyncOrPark(row, why);
            case LIMITED -> park(row, "limit", why);
            case TOKEN -> {
                if (rights.tokenRejected(tenant, row.accountId(), triedAt, why.codeOrZero())) {
                    LOG.error("account {} has to be connected again: {}", row.accountId(), why.reason());
                }
                yield hold(row, "reconnect", why);
            }
            case ACCOUNT -> {
                if (GraphErrors.isOfOneMessage(why.codeOrZero())) {
                    yield park(row, "account", why);
                }
                if (rights.blocked(tenant, row.accountId(), triedAt, why.codeOrZero())) {
                    LOG.error("account {} may not send: {}", row.accountId(), why.reason());
                }
                yield hold(row, "account", why);
            }
            case FAULT -> {
                LOG.error("message {} needs somebody who knows this service: {}", row.id(), why.reason());
                yield bury(row, why);
            }
            case PERMANENT -> bury(row, why);
        };
    }

    private Settled retry(OutboxRow row, Refusal why, @Nullable Rung rung) {
        if (rung == null) {
            return bury(row, why);
        }
        changes.retry(row, clock.instant().plus(rung.delay()), row.failures() + 1, why);
        return Settled.after(row.bell(), rung);
    }

    /** Not the message's failure: it does not count. */
    private Settled pause(OutboxRow row, Refusal why, Instant until) {
        changes.retry(row, until, row.failures(), why);
        return Settled.after(row.bell(), plan.forDelay(Duration.between(clock.instant(), until)));
    }

    private @Nullable Rung afterPairLimit(int failures) {
        return failures >= MOST_PAIR_FAILURES ? null : plan.forDelay(Duration.ofSeconds(1L << (2 * failures)));
    }

    /** Meta knows another template than we do: ours are fetched once more before a person has to look. */
    private Settled resyncOrPark(OutboxRow row, Refusal why) {
        if (row.isResynced() || !OTHER_TEMPLATE.contains(why.codeOrZero())) {
            return park(row, "template", why);
        }
        changes.resync(row, clock.instant().plus(Rung.FIVE_SECONDS.delay()), why);
        return Settled.after(row.bell(), Rung.FIVE_SECONDS).refresh(row.accountId());
    }

    private Settled park(OutboxRow row, String reason, Refusal why) {
        changes.park(row, clock.instant(), reason, why);
        return next(row);
    }

    private Settled hold(OutboxRow row, String reason, Refusal why) {
        changes.hold(row, clock.instant(), reason, why);
        return next(row);
    }

    private Settled bury(OutboxRow row, Refusal why) {
        changes.fail(row, clock.instant(), why);
        return next(row)
                .bury(SendLetter.of(row, why, attempts.history(row.bell().tenant(), row.id())));
    }

    private Settled next(OutboxRow row) {
        return Settled.ring(row.bell(), rows.hasUnsent(row.bell()));
    }
}
