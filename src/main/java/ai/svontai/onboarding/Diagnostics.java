package ai.svontai.onboarding;

import ai.svontai.account.AccountStanding;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphRequest;
import ai.svontai.onboarding.Diagnosis.Probe;
import ai.svontai.onboarding.Diagnosis.Question;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what is wrong with a connection, and says what to do. */
@Component
class Diagnostics {

    private final Configuration configuration;
    private final Connection connection;
    private final Signups signups;
    private final Statuses statuses;
    private final SignupTokens signupTokens;
    private final AccessTokens tokens;
    private final Subscription subscription;
    private final GraphApp app;
    private final Texts texts;

    Diagnostics(
            Configuration configuration,
            Connection connection,
            Signups signups,
            Statuses statuses,
            SignupTokens signupTokens,
            AccessTokens tokens,
            Subscription subscription,
            GraphApp app,
            Texts texts) {
        this.configuration = configuration;
        this.connection = connection;
        this.signups = signups;
        this.statuses = statuses;
        this.signupTokens = signupTokens;
        this.tokens = tokens;
        this.subscription = subscription;
        this.app = app;
        this.texts = texts;
    }

    /** What can be seen from here. */
    @Transactional(readOnly = true)
    public Diagnosis begin(
            @Variable("tenant") TenantId tenant,
            @Variable("language") @Nullable String language,
            @Header("live") @Nullable String live) {
        var locale = texts.locale(language);
        var account = statuses.account(tenant, signups.latest(tenant)).orElse(null);
        var checks = new ArrayList<>(configuration.checks(locale));
        checks.addAll(connection.checks(locale, account));
        var isLive = "true".equals(live);
        var canAsk = account != null
                && (account.status() == Status.CONNECTING
                        || tokens.facts(tenant, account.account().id()).isPresent());
        var left = isLive && canAsk ? List.of(Question.values()) : List.<Question>of();
        if (left.isEmpty()) {
            for (var question : Question.values()) {
                checks.add(connection.unasked(locale, question, isLive));
            }
        }
        return new Diagnosis(locale, account, left, checks, null, isLive);
    }

    /**
     * What Meta is to be asked next.
     *
     * @throws ai.svontai.token.UnusableToken if the token does not open
     */
    public GraphRequest request(@Variable("diagnosis") Diagnosis diagnosis) {
        var account = standing(diagnosis).account();
        var token = token(standing(diagnosis));
        return switch (diagnosis.question()) {
            case NUMBER ->
                GraphRequest.get(
                        account.phoneNumberId().value(),
                        Map.of("fields", NumberFacts.FIELDS + ",health_status"),
                        token);
            case SUBSCRIPTION -> GraphRequest.get(account.waba() + "/subscribed_apps", Map.of(), token);
        };
    }

    public Diagnosis answered(@Body GraphAnswer answer, @Variable("diagnosis") Diagnosis diagnosis) {
        var account = standing(diagnosis).account();
        var check = switch (diagnosis.question()) {
            case NUMBER ->
                connection.number(
                        diagnosis.locale(),
                        answer.json(),
                        NumberFacts.of(account.waba().value(), answer.json()));
            case SUBSCRIPTION ->
                connection.subscription(
                        diagnosis.locale(), Subscription.holds(answer, app.id()), subscription.leadsHere(answer));
        };
        return diagnosis.with(check);
    }

    public Diagnosis refused(@ExchangeException Exception failure, @Variable("diagnosis") Diagnosis diagnosis) {
        var detail = failure instanceof GraphException refused ? refused.getMessage() : null;
        return diagnosis.with(connection.refused(diagnosis.locale(), diagnosis.question(), detail));
    }

    /**
     * What Meta's dialog answered, before anybody logs in: it redirects to itself, or to an error.
     *
     * @param location where it redirects to
     */
    public Diagnosis seen(
            @Header("CamelHttpResponseCode") int status,
            @Header("Location") @Nullable String location,
            @Variable("diagnosis") Diagnosis diagnosis) {
        var query = Queries.of(location);
        var isError = status >= 400 || query.containsKey("error") || query.containsKey("error_reason");
        return diagnosis.with(new Probe(
                isError ? "error" : "ok",
                status,
                query.get("error"),
                query.get("error_reason"),
                query.get("error_description")));
    }

    /** Meta's dialog cannot be reached. */
    public Diagnosis unseen(@Variable("diagnosis") Diagnosis diagnosis) {
        return diagnosis.with(new Probe("network_error", null, null, null, null));
    }

    /** Until it is connected, its sign-up has the token. */
    private String token(AccountStanding standing) {
        var account = standing.account();
        return signups.latest(account.tenant())
                .filter(signup ->
                        standing.status() == Status.CONNECTING && account.id().equals(signup.accountId()))
                .map(signupTokens::of)
                .orElseGet(() -> tokens.of(account.tenant(), account.id()));
    }

    private static AccountStanding standing(Diagnosis diagnosis) {
        return Optional.ofNullable(diagnosis.account()).orElseThrow();
    }
}
