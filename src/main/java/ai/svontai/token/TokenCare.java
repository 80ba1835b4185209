package ai.svontai.token;

import ai.svontai.account.SendingRights;
import java.time.Clock;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks after one token: hears from Meta how it stands, and decides what follows. */
@Component
class TokenCare {

    private static final Logger LOG = LoggerFactory.getLogger(TokenCare.class);
    private static final int DEAD = 190;

    private final AccessTokens tokens;
    private final TokenRows rows;
    private final RefreshQueue queue;
    private final RefreshPlan plan;
    private final SendingRights rights;
    private final TokenMeters meters;
    private final Clock clock;

    TokenCare(
            AccessTokens tokens,
            TokenRows rows,
            RefreshQueue queue,
            RefreshPlan plan,
            SendingRights rights,
            TokenMeters meters,
            Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.queue = queue;
        this.plan = plan;
        this.rights = rights;
        this.meters = meters;
        this.clock = clock;
    }

    /** The token in the clear, to ask Meta about it. */
    public String open(@Variable("due") DueToken due) {
        return tokens.of(due.tenant(), due.account());
    }

    public DueToken opened(@Variable("due") DueToken due, @Variable("token") String token) {
        return due.opened(token);
    }

    /** Notes what Meta says. A token that never expires is never exchanged, for what comes back would expire. */
    @Transactional
    public DueToken judge(@Variable("due") DueToken due, @Body TokenReport report) {
        if (report.isDead()) {
            return dead(due, report);
        }
        var now = clock.instant();
        if (!report.valid()) {
            LOG.warn(
                    "the access token of account {} is of another app than META_APP_ID: it is not refreshed",
                    due.account());
            queue.failed(due, plan.refused(now), report.errorCode());
            meters.count("foreign");
            return due.looked(report, false);
        }
        var exchange = plan.wantsExchange(report.expiresAt(), now);
        rows.looked(due, report, now, exchange ? now.plus(RefreshQueue.LEASE) : plan.next(report.expiresAt(), now));
        if (!exchange) {
            meters.count("checked");
        }
        return due.looked(report, exchange);
    }

    private DueToken dead(DueToken due, TokenReport report) {
        var code = report.errorCode() == 0 ? DEAD : report.errorCode();
        queue.failed(due, plan.refused(clock.instant()), code);
        meters.count("dead");
        if (rights.tokenRejected(due.tenant(), due.account(), due.claimedAt(), code)) {
            meters.reconnect();
            LOG.warn("account {} has to be connected again: its access token is dead ({})", due.account(), code);
        }
        return due.looked(report, false);
    }
}
