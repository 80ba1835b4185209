package ai.svontai.onboarding;

import static java.util.Map.entry;

import ai.svontai.account.Ownership;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphRequest;
import ai.svontai.onboarding.Farewell.Part;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.LockedToken;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back at Meta what was begun there, part by part. Where Meta says that the thing is gone, or the token, there is
 * nothing to take back; everything else is tried again for days, for it may be our own settings that are wrong. Whoever was
 * away for longer than the lease finds that another has ended it, and stops.
 */
@Component
class FarewellWork {

    /** Of each part: hourly, for three days. */
    private static final int MOST_TRIES = 72;

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FarewellWork.class);

    private final FarewellRows rows;
    private final Mendings mendings;
    private final Vault vault;
    private final AccessTokens tokens;
    private final Ownership ownership;
    private final GraphApp app;

    FarewellWork(
            FarewellRows rows, Mendings mendings, Vault vault, AccessTokens tokens, Ownership ownership, GraphApp app) {
        this.rows = rows;
        this.mendings = mendings;
        this.vault = vault;
        this.tokens = tokens;
        this.ownership = ownership;
        this.app = app;
    }

    /** Takes a farewell in hand, if it is due and nobody is at it. */
    @Transactional
    public @Nullable Farewell take(@Variable("bell") SignupBell bell) {
        return rows.take(bell).map(this::begin).orElse(null);
    }

    /**
     * What Meta is asked for this part.
     *
     * @throws LostLease if another has ended the farewell
     */
    @Transactional
    public GraphRequest request(@Variable("farewell") Farewell farewell) {
        var token = token(farewell).orElseThrow(LostLease::new);
        return switch (farewell.part()) {
            case UNSUBSCRIBE -> {
                rows.unsubscribing(farewell);
                yield GraphRequest.delete(farewell.waba() + "/subscribed_apps", token);
            }
            case SUBSCRIBE_AGAIN -> GraphRequest.post(farewell.waba() + "/subscribed_apps", token, Map.of());
            case DEREGISTER -> GraphRequest.post(farewell.registered() + "/deregister", token, Map.of());
            case REVOKE ->
                GraphRequest.secretGet(
                        "oauth/revoke",
                        Map.ofEntries(
                                entry("client_id", app.id()),
                                entry("client_secret", app.secret()),
                                entry("revoke_token", token),
                                entry("access_token", token)),
                        app.token());
        };
    }

    /** The part is done; the next one, if there is one. */
    @Transactional
    public @Nullable Farewell done(@Variable("farewell") Farewell farewell) {
        if (farewell.part() == Part.UNSUBSCRIBE && isLive(farewell)) {
            return farewell.at(Part.SUBSCRIBE_AGAIN);
        }
        return after(farewell, "done");
    }

    /** The part has nothing to take back, or is tried again. */
    @Transactional
    public @Nullable Farewell failed(
            @ExchangeException GraphException failure, @Variable("farewell") Farewell farewell) {
        return Refusals.isGone(failure)
                ? after(farewell, "refused (%d)".formatted(failure.code()))
                : later(
                        farewell,
                        failure.failure().isPassing()
                                ? "Meta was away for days"
                                : "refused (%d) for days".formatted(failure.code()));
    }

    /** Another has ended it: nothing is left to do. */
    public @Nullable Farewell lost() {
        return null;
    }

    private @Nullable Farewell begin(Farewell farewell) {
        try {
            if (token(farewell).isEmpty()) {
                return ended(farewell, "token lost");
            }
        } catch (LockedToken ours) {
            LOG.error("the farewell {} waits: {}", farewell.id(), ours.getMessage());
            return isLastTry(farewell) ? ended(farewell, "token locked") : later(farewell, "token locked");
        }
        if (farewell.waba() == null) {
            return afterSubscription(farewell);
        }
        if (!isLive(farewell)) {
            return farewell;
        }
        return farewell.isDisturbed() ? farewell.at(Part.SUBSCRIBE_AGAIN) : afterSubscription(farewell);
    }

    private @Nullable Farewell after(Farewell farewell, String outcome) {
        switch (farewell.part()) {
            case UNSUBSCRIBE -> {
                rows.unsubscribed(farewell);
                return afterSubscription(farewell);
            }
            case SUBSCRIBE_AGAIN -> {
                rows.unsubscribed(farewell);
                mendings.subscribeAgain(Optional.ofNullable(farewell.waba()).orElseThrow());
                return afterSubscription(farewell);
            }
            case DEREGISTER -> rows.deregistered(farewell);
            case REVOKE -> {
                return ended(farewell, outcome);
            }
        }
        return toRevoke(farewell);
    }

    private @Nullable Farewell afterSubscription(Farewell farewell) {
        return farewell.registered() != null && !ownership.isLive(farewell.registered())
                ? farewell.at(Part.DEREGISTER)
                : toRevoke(farewell);
    }

    /** A token that an account still works with must live. */
    private @Nullable Farewell toRevoke(Farewell farewell) {
        var token = token(farewell);
        if (token.isEmpty()) {
            return null; // another has ended it
        }
        if (tokens.isKept(token.get())) {
            return ended(farewell, "token in use");
        }
        return farewell.at(Part.REVOKE);
    }

    /** Tries again; if that does not help for days, goes on without this part. */
    private @Nullable Farewell later(Farewell farewell, String outcome) {
        if (isLastTry(farewell)) {
            rows.undone(farewell, outcome);
            return after(farewell, outcome);
        }
        var wait = SHORTEST.multipliedBy(1L << Math.min(2 * farewell.failures(), 10));
        rows.postpone(farewell, wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        return null;
    }

    private @Nullable Farewell ended(Farewell farewell, String outcome) {
        rows.end(farewell, outcome);
        return null;
    }

    private static boolean isLastTry(Farewell farewell) {
        return farewell.failures() + 1 >= MOST_TRIES;
    }

    private boolean isLive(Farewell farewell) {
        return farewell.waba() != null && ownership.isLive(farewell.waba());
    }

    private Optional<String> token(Farewell farewell) {
        return vault.of(farewell.tenant(), farewell.id(), Kind.FAREWELL);
    }
}
