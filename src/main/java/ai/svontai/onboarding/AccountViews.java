package ai.svontai.onboarding;

import ai.svontai.account.AccountStanding;
import ai.svontai.account.Accounts;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.TokenFacts;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the connected number. */
@Component
class AccountViews {

    private final Signups signups;
    private final Statuses statuses;
    private final Accounts accounts;
    private final AccessTokens tokens;

    AccountViews(Signups signups, Statuses statuses, Accounts accounts, AccessTokens tokens) {
        this.signups = signups;
        this.statuses = statuses;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** As the dashboard's bot page reads it; the token itself is never told. */
    @JsonNaming(SnakeCaseStrategy.class)
    record View(
            UUID id,
            String wabaId,
            String phoneNumberId,
            String displayPhoneNumber,
            @Nullable String verifiedName,
            String status,
            String tokenStatus,
            @Nullable TokenView token,
            String webhookStatus,
            boolean isActive,
            boolean isVerified,
            Instant createdAt,
            @Nullable Instant updatedAt) {}

    /** What may be known of a token. */
    @JsonNaming(SnakeCaseStrategy.class)
    record TokenView(
            String kind,
            @Nullable Instant expiresAt,
            String lastFour,
            String fingerprint,
            Instant keptAt,
            @Nullable Instant checkedAt,
            int refreshFailures) {

        static TokenView of(TokenFacts facts) {
            return new TokenView(
                    facts.kind().name().toLowerCase(Locale.ROOT),
                    facts.expiresAt(),
                    facts.lastFour(),
                    facts.fingerprint(),
                    facts.keptAt(),
                    facts.checkedAt(),
                    facts.refreshFailures());
        }
    }

    /** Nothing where no number was connected yet. */
    @Transactional(readOnly = true)
    public Optional<View> of(@Variable("tenant") TenantId tenant) {
        return statuses.account(tenant, signups.latest(tenant)).map(this::view);
    }

    private View view(AccountStanding standing) {
        var account = standing.account();
        var facts = accounts.facts(account.tenant(), account.id());
        var token = tokens.facts(account.tenant(), account.id());
        var works = standing.status() == Status.ACTIVE || standing.status() == Status.BLOCKED;
        return new View(
                account.id(),
                account.waba().value(),
                account.phoneNumberId().value(),
                "+" + account.displayPhoneNumber(),
                facts.verifiedName(),
                standing.status().name().toLowerCase(Locale.ROOT),
                tokenStatus(standing.status(), token),
                token.map(TokenView::of).orElse(null),
                works || standing.status() == Status.RECONNECT ? "active" : "not_configured",
                works,
                standing.status() != Status.CONNECTING,
                standing.createdAt(),
                facts.since());
    }

    private static String tokenStatus(Status status, Optional<TokenFacts> token) {
        if (status == Status.RECONNECT) {
            return "expired";
        }
        return token.isEmpty() ? "missing" : "active";
    }
}
