package ai.svontai.onboarding;

import ai.svontai.account.AccountEvents;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import ai.svontai.graph.GraphRequest;
import ai.svontai.onboarding.Search.Source;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;

/**
 * Finds the WABA and the numbers that a token was given for. No single hint of Meta's can be relied on: since June 2026
 * the token's scopes may name none, and the browser's word is only the browser's.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup">Meta:
 *     embedded signup</a>
 */
@Component
class WabaSearch {

    private static final String PAGE = "100";

    private final SignupTokens tokens;
    private final AccountEvents events;
    private final OnboardingSettings settings;
    private final GraphApp app;

    WabaSearch(SignupTokens tokens, AccountEvents events, OnboardingSettings settings, GraphApp app) {
        this.tokens = tokens;
        this.events = events;
        this.settings = settings;
        this.app = app;
    }

    public Search begin(@Variable("work") Work work) {
        var signup = work.signup();
        var claimed = signup.claimedWaba() == null
                ? List.<String>of()
                : List.of(signup.claimedWaba().value());
        return settled(new Search(signup, Source.SESSION, claimed, null, List.of(), List.of()));
    }

    /** Asks for the next page of the candidate's numbers, with the token that has to be proved. */
    public GraphRequest request(@Variable("search") Search search) {
        var query = search.after() == null
                ? Map.of("fields", NumberFacts.FIELDS, "limit", PAGE)
                : Map.of("fields", NumberFacts.FIELDS, "limit", PAGE, "after", search.after());
        return GraphRequest.get(search.candidate() + "/phone_numbers", query, tokens.of(search.signup()));
    }

    /** The token opens the candidate. */
    public Search proved(@Body GraphAnswer answer, @Variable("search") Search search) {
        var page = StreamSupport.stream(answer.json().path("data").spliterator(), false)
                .map(number -> NumberFacts.of(search.candidate(), number))
                .toList();
        var paging = answer.json().path("paging");
        var after = paging.path("cursors").path("after").asText("");
        var isLast = !paging.hasNonNull("next") || after.isEmpty() || after.equals(search.after());
        return settled(search.more(page, isLast ? null : after));
    }

    /**
     * The token does not open the candidate.
     *
     * @throws GraphException the failure itself, if it says nothing of the candidate
     */
    public Search refused(@ExchangeException GraphException failure, @Variable("search") Search search) {
        if (passes(failure) || failure.code() == 190) { // the token itself is dead
            throw failure;
        }
        return settled(search.without());
    }

    /** Whether Meta's list of shared WABAs is all that is left. */
    public boolean isAtTheList(@Variable("search") Search search) {
        return search.source() == Source.SHARED && !search.isMore() && !search.hasFound() && hasList();
    }

    public GraphRequest listRequest() {
        return GraphRequest.get(
                settings.businessId() + "/client_whatsapp_business_accounts",
                Map.of("fields", "id", "limit", PAGE),
                app.token());
    }

    /** Its first page: the newest WABAs stand there. */
    public Search listed(@Body GraphAnswer answer, @Variable("search") Search search) {
        var ids = StreamSupport.stream(answer.json().path("data").spliterator(), false)
                .map(waba -> waba.path("id").asText())
                .toList();
        return search.in(Source.SHARED, ids);
    }

    /**
     * Meta does not let us have its list, which says nothing of the tenant's token: the news of the WABA may still come.
     *
     * @throws GraphException the failure itself, if Meta may give the list later
     */
    public Search unlisted(@ExchangeException GraphException failure, @Variable("search") Search search) {
        if (passes(failure)) {
            throw failure;
        }
        return search;
    }

    /** Whether the failure says nothing of what was asked for. */
    private static boolean passes(GraphException failure) {
        return failure.failure().isPassing() || failure.failure() == GraphFailure.LIMITED;
    }

    private boolean hasList() {
        return !settings.businessId().isBlank();
    }

    private Search settled(Search search) {
        var settled = search;
        while (!settled.isMore() && !settled.hasFound() && settled.source() != Source.SHARED) {
            var next = settled.source().next();
            settled = settled.in(next, hints(next, settled.signup()));
        }
        return settled;
    }

    private List<String> hints(Source source, Signup signup) {
        return switch (source) {
            case GRANTED -> signup.grantedWabas();
            case PARTNER_ADDED -> added(signup).distinct().toList();
            case SESSION, SHARED -> List.of();
        };
    }

    private Stream<String> added(Signup signup) {
        return events.partnerAdded(null, signup.startedAt().truncatedTo(ChronoUnit.SECONDS)).stream()
                .map(added -> added.waba().value());
    }
}
