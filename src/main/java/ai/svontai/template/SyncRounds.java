package ai.svontai.template;

import ai.svontai.account.Accounts;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import ai.svontai.template.SyncRound.Counts;
import ai.svontai.template.SyncRound.Outcome;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.LockedToken;
import ai.svontai.token.UnusableToken;
import java.util.List;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes through WABAs one by one, so that the failure of one is no failure of the others. */
@Component
class SyncRounds {

    private final Accounts accounts;

    SyncRounds(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Over every WABA of every tenant. */
    public SyncRound ofAll() {
        return new SyncRound(accounts.oneForEachWaba(), List.of());
    }

    /** Over the WABAs of one tenant. */
    public SyncRound ofTenant(@Variable("tenant") TenantId tenant) {
        return new SyncRound(accounts.oneForEachWabaOf(tenant), List.of());
    }

    public SyncRound done(@Variable("round") SyncRound round, @Variable("listing") Listing listing) {
        return round.with(new Outcome(listing.waba().value(), listing.templates(), listing.removed(), null, null));
    }

    /**
     * Notes the failure.
     *
     * @throws Exception the failure itself, if it is our database's: then no other WABA can be kept, either
     */
    public SyncRound failed(@Variable("round") SyncRound round, @ExchangeException Exception failure) throws Exception {
        if (failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransactionException) {
            throw failure;
        }
        var sort = sort(failure);
        return round.with(new Outcome(round.next().waba().value(), 0, 0, sort.word(), advice(sort)));
    }

    public Counts counts(@Variable("round") SyncRound round) {
        return round.counts();
    }

    private static GraphFailure sort(Exception failure) {
        if (failure instanceof GraphException refused) {
            return refused.failure();
        }
        if (failure instanceof LockedToken) {
            return GraphFailure.RETRY;
        }
        return failure instanceof UnusableToken ? GraphFailure.TOKEN : GraphFailure.FAULT;
    }

    private static String advice(GraphFailure sort) {
        return switch (sort.owner()) {
            case SYSTEM, OPERATOR ->
                "These templates could not be fetched now. What was known is kept; try again in a few minutes, or wait for the next"
                        + " round.";
            case TENANT ->
                "Meta does not let us read these templates: connect the number again, with the permission"
                        + " whatsapp_business_management.";
            case US -> "Meta's answer is none that we know. What was known is kept; the failure is in our log.";
        };
    }
}
