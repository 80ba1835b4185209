package ai.svontai.token;

import ai.svontai.account.Renewals;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchanges a token that expires soon for a new one, and keeps the new one only when it is proved to be no worse. Until
 * then the old one stays, and Meta takes it until its own end.
 *
 * @see <a href="https://developers.facebook.com/docs/business-management-apis/system-users/guides-access-tokens">Meta:
 *     system users' access tokens</a>
 */
@Component
class TokenExchange {

    private static final Logger LOG = LoggerFactory.getLogger(TokenExchange.class);

    private final AccessTokens tokens;
    private final TokenRows rows;
    private final Renewals renewals;
    private final GraphApp app;
    private final TokenMeters meters;
    private final Clock clock;

    TokenExchange(
            AccessTokens tokens, TokenRows rows, Renewals renewals, GraphApp app, TokenMeters meters, Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.renewals = renewals;
        this.app = app;
        this.meters = meters;
        this.clock = clock;
    }

    /** Asks for a new token of 60 days. */
    public GraphRequest request(@Variable("due") DueToken due) {
        return GraphRequest.form(
                "oauth/access_token",
                Map.of(
                        "grant_type", "fb_exchange_token",
                        "client_id", app.id(),
                        "client_secret", app.secret(),
                        "set_token_expires_in_60_days", "true",
                        "fb_exchange_token", tokens.of(due.tenant(), due.account())));
    }

    /**
     * The new token.
     *
     * @throws UnfitToken if there is none in the answer
     */
    public Candidate candidate(@Body GraphAnswer answer) {
        var token = answer.json().path("access_token").asText();
        if (token.isBlank()) {
            throw new UnfitToken("is missing in the answer");
        }
        return new Candidate(token, null);
    }

    /** The new token in the clear, to ask Meta about it. */
    public String reveal(@Variable("candidate") Candidate candidate) {
        return candidate.token();
    }

    /**
     * The new token with what Meta says about it.
     *
     * @throws UnfitToken if it is worse than the old one
     */
    public Candidate prove(
            @Variable("due") DueToken due, @Variable("candidate") Candidate candidate, @Body TokenReport report) {
        if (!report.valid()) {
            throw new UnfitToken("is not valid (#%d)".formatted(report.errorCode()));
        }
        if (!later(report.expiresAt(), due.expiresAt())) {
            throw new UnfitToken("does not live longer than the old one");
        }
        var missing = new HashSet<>(due.said().scopes());
        missing.removeIf(scope -> allowsAsMuch(due.said(), report, scope));
        if (!missing.isEmpty()) {
            throw new UnfitToken("allows less than the old one: " + missing);
        }
        return candidate.proved(report);
    }

    /** A cheap call, with the new token. */
    public GraphRequest probe(@Variable("due") DueToken due, @Variable("candidate") Candidate candidate) {
        return GraphRequest.get(due.phoneNumberId(), Map.of("fields", "id"), candidate.token());
    }

    /** Puts the new token in the place of the old one, unless somebody has put another one there in the meantime. */
    @Transactional
    public void replace(@Variable("due") DueToken due, @Variable("candidate") Candidate candidate) {
        if (!rows.replace(due, candidate.token(), candidate.said(), clock.instant())) {
            LOG.info("account {} was given another token while its old one was refreshed", due.account());
            meters.count("overtaken");
            return;
        }
        renewals.renewed(due.tenant(), due.account());
        meters.count("refreshed");
        LOG.info(
                "the access token of account {} is refreshed until {}",
                due.account(),
                candidate.said().expiresAt());
    }

    private static boolean later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && one.isAfter(other));
    }

    private static boolean allowsAsMuch(TokenReport old, TokenReport fresh, String scope) {
        if (old.appliesToAll(scope)) {
            return fresh.appliesToAll(scope);
        }
        return fresh.scopes().contains(scope)
                && (fresh.appliesToAll(scope) || fresh.targetsOf(scope).containsAll(old.targetsOf(scope)));
    }
}
