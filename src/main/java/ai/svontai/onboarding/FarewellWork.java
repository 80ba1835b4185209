package ai.svontai.onboarding;

import static ai.svontai.onboarding.SignupRows.utc;

import ai.svontai.account.Ownership;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import ai.svontai.graph.GraphRequest;
import ai.svontai.onboarding.Farewell.Part;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.UnusableToken;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back at Meta what was begun there, part by part. What Meta refuses is over, for then there is nothing to take
 * back; what it cannot answer is tried again for days.
 */
@Component
class FarewellWork {

    /** Hourly, for three days. */
    private static final int MOST_TRIES = 72;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnboardingSettings settings;
    private final Vault vault;
    private final AccessTokens tokens;
    private final Ownership ownership;
    private final GraphApp app;

    FarewellWork(
            JdbcClient jdbc,
            Clock clock,
            OnboardingSettings settings,
            Vault vault,
            AccessTokens tokens,
            Ownership ownership,
            GraphApp app) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.vault = vault;
        this.tokens = tokens;
        this.ownership = ownership;
        this.app = app;
    }

    /** Takes a farewell in hand, if it is due and nobody is at it. */
    @Transactional
    public @Nullable Farewell take(@Variable("bell") SignupBell bell) {
        var now = clock.instant();
        var taken = jdbc.sql("""
                        update farewell
                           set due_at = :until
                         where tenant_id = :tenant and id = :id and ended_at is null and due_at <= :now
                        returning *
                        """)
                .param("until", utc(now.plus(settings.lease())))
                .param("tenant", bell.tenant().value())
                .param("id", bell.id())
                .param("now", utc(now))
                .query((row, index) -> Farewell.read(row))
                .optional();
        return taken.map(this::begin).orElse(null);
    }

    public GraphRequest request(@Variable("farewell") Farewell farewell) {
        var token = token(farewell);
        return switch (farewell.part()) {
            case UNSUBSCRIBE -> GraphRequest.delete(farewell.waba() + "/subscribed_apps", token);
            case SUBSCRIBE_AGAIN -> GraphRequest.post(farewell.waba() + "/subscribed_apps", token, Map.of());
            case DEREGISTER -> GraphRequest.post(farewell.registered() + "/deregister", token, Map.of());
            case REVOKE ->
                GraphRequest.secretGet(
                        "oauth/revoke",
                        Map.of(
                                "client_id",
                                app.id(),
                                "client_secret",
                                app.secret(),
                                "revoke_token",
                                token,
                                "access_token",
                                token),
                        app.token());
        };
    }

    /** The part is done; the next one, if there is one. */
    @Transactional
    public @Nullable Farewell done(@Variable("farewell") Farewell farewell) {
        if (farewell.part() == Part.UNSUBSCRIBE && farewell.waba() != null && ownership.isLive(farewell.waba())) {
            return farewell.at(Part.SUBSCRIBE_AGAIN);
        }
        return after(farewell, "done");
    }

    /** Meta refuses the part, which settles it, or cannot answer now. */
    @Transactional
    public @Nullable Farewell failed(
            @ExchangeException GraphException failure, @Variable("farewell") Farewell farewell) {
        return switch (failure.failure()) {
            case RETRY, UNCERTAIN, CIRCUIT_OPEN, THROTTLED_APP, THROTTLED_NUMBER, THROTTLED_PAIR ->
                later(farewell, failure);
            default -> after(farewell, "refused (%d)".formatted(failure.code()));
        };
    }

    private @Nullable Farewell begin(Farewell farewell) {
        try {
            token(farewell);
        } catch (UnusableToken lost) {
            end(farewell, "token lost");
            return null;
        }
        if (farewell.waba() != null && !ownership.isLive(farewell.waba())) {
            return farewell;
        }
        return afterSubscription(farewell);
    }

    private @Nullable Farewell after(Farewell farewell, String outcome) {
        switch (farewell.part()) {
            case UNSUBSCRIBE, SUBSCRIBE_AGAIN -> {
                mark(farewell, "unsubscribed");
                return afterSubscription(farewell);
            }
            case DEREGISTER -> mark(farewell, "deregistered");
            case REVOKE -> {
                end(farewell, outcome);
                return null;
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
        if (tokens.isKept(token(farewell))) {
            end(farewell, "token in use");
            return null;
        }
        return farewell.at(Part.REVOKE);
    }

    private @Nullable Farewell later(Farewell farewell, GraphException failure) {
        if (farewell.failures() + 1 >= MOST_TRIES) {
            end(farewell, failure.failure() == GraphFailure.UNCERTAIN ? "uncertain" : "Meta was away for days");
            return null;
        }
        var wait = Duration.ofSeconds(5).multipliedBy(1L << Math.min(2 * farewell.failures(), 10));
        var delay = wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
        jdbc.sql("update farewell set failures = failures + 1, due_at = :due where tenant_id = :tenant and id = :id")
                .param("due", utc(clock.instant().plus(delay)))
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
        return null;
    }

    private void mark(Farewell farewell, String part) {
        jdbc.sql("update farewell set " + part + " = true where tenant_id = :tenant and id = :id")
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
    }

    private void end(Farewell farewell, String outcome) {
        jdbc.sql("update farewell set ended_at = :now, outcome = :outcome where tenant_id = :tenant and id = :id")
                .param("now", utc(clock.instant()))
                .param("outcome", outcome)
                .param("tenant", farewell.tenant().value())
                .param("id", farewell.id())
                .update();
        vault.forget(farewell.tenant(), farewell.id(), Kind.FAREWELL);
    }

    private String token(Farewell farewell) {
        return vault.of(farewell.tenant(), farewell.id(), Kind.FAREWELL)
                .orElseThrow(() -> new IllegalStateException("a farewell has its token until it ends"));
    }
}
