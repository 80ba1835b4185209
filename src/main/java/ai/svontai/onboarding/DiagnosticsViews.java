package ai.svontai.onboarding;

import ai.svontai.account.AccountEvent;
import ai.svontai.account.AccountEvents;
import ai.svontai.account.AccountFacts;
import ai.svontai.account.Accounts;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphVersions;
import ai.svontai.onboarding.AccountViews.TokenView;
import ai.svontai.onboarding.Diagnosis.Probe;
import ai.svontai.token.AccessTokens;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a diagnosis, under the names that the dashboard reads. No secret stands in it, only whether it is set. */
@Component
class DiagnosticsViews {

    private static final int EVENTS = 20;

    private final OnboardingSettings settings;
    private final GraphApp app;
    private final GraphVersions versions;
    private final Starts starts;
    private final Accounts accounts;
    private final AccountEvents events;
    private final AccessTokens tokens;
    private final Texts texts;

    DiagnosticsViews(
            OnboardingSettings settings,
            GraphApp app,
            GraphVersions versions,
            Starts starts,
            Accounts accounts,
            AccountEvents events,
            AccessTokens tokens,
            Texts texts) {
        this.settings = settings;
        this.app = app;
        this.versions = versions;
        this.starts = starts;
        this.accounts = accounts;
        this.events = events;
        this.tokens = tokens;
        this.texts = texts;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record View(
            String environment,
            String backendUrl,
            String webhookPublicUrl,
            String webhookUrl,
            boolean metaAppIdSet,
            boolean metaAppSecretSet,
            boolean metaConfigIdSet,
            String metaRedirectUri,
            String expectedRedirectUri,
            Version graphVersion,
            List<Check> checks,
            List<String> issues,
            List<String> hints,
            String oauthUrlPreview,
            @Nullable Probe liveProbe,
            @Nullable AccountView account,
            @Nullable TokenView token,
            List<AccountEvent> events) {}

    /** @param answered the other version in which Meta answers; absent where it is the same */
    record Version(String requested, @Nullable String answered) {}

    /** How the account stands, as far as Meta has told. */
    @JsonNaming(SnakeCaseStrategy.class)
    record AccountView(
            String status,
            @Nullable Integer statusCode,
            @Nullable String statusReason,
            @Nullable String quality,
            @Nullable String messagingLimit,
            int messagesPerSecond,
            @Nullable String nameStatus,
            @Nullable String review,
            List<String> restrictions,
            boolean registerAgain,
            boolean pinStale) {

        static AccountView of(AccountFacts facts) {
            return new AccountView(
                    facts.status().name().toLowerCase(java.util.Locale.ROOT),
                    facts.statusCode(),
                    facts.statusReason(),
                    facts.quality(),
                    facts.messagingLimit(),
                    facts.messagesPerSecond(),
                    facts.nameStatus(),
                    facts.review(),
                    facts.restrictions(),
                    facts.registerAgain(),
                    facts.pinStale());
        }
    }

    @Transactional(readOnly = true)
    public View of(@Variable("diagnosis") Diagnosis diagnosis) {
        var account = diagnosis.account() == null ? null : diagnosis.account().account();
        return new View(
                settings.publicUrl().startsWith("https:") ? "production" : "development",
                settings.publicBase(),
                settings.publicBase(),
                settings.webhookUrl(),
                !Configuration.isUnset(app.id()),
                !Configuration.isUnset(app.secret()),
                !Configuration.isUnset(settings.configId()),
                settings.redirectUri(),
                settings.expectedRedirectUri(),
                new Version(versions.requested(), versions.answered().orElse(null)),
                diagnosis.checks(),
                diagnosis.checks().stream()
                        .filter(check -> Boolean.FALSE.equals(check.ok()))
                        .map(Check::message)
                        .toList(),
                Stream.of("hint.redirect", "hint.webhook", "hint.receive", "hint.send")
                        .map(key -> texts.of(diagnosis.locale(), key))
                        .toList(),
                starts.preview(),
                diagnosis.probe(),
                account == null ? null : AccountView.of(accounts.facts(account.tenant(), account.id())),
                account == null
                        ? null
                        : tokens.facts(account.tenant(), account.id())
                                .map(TokenView::of)
                                .orElse(null),
                account == null ? List.of() : events.lastOf(account.tenant(), account.id(), EVENTS));
    }
}
