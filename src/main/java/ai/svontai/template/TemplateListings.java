package ai.svontai.template;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphRequest;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks Meta for the templates of a WABA and keeps what it lists. Pages are kept as they come; what Meta has no more is
 * forgotten only when all pages were there.
 */
@Component
class TemplateListings {

    private static final String FIELDS =
            "id,name,status,category,language,parameter_format,components,quality_score,rejected_reason";

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final ListedTemplates templates;
    private final Clock clock;

    TemplateListings(Accounts accounts, AccessTokens tokens, ListedTemplates templates, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.templates = templates;
        this.clock = clock;
    }

    /** The whole list of the account's WABA. */
    public Listing begin(@Variable("tenant") TenantId tenant, @Variable("account") UUID account) {
        return begin(accounts.get(tenant, account), null);
    }

    Listing begin(Account account, @Nullable String name) {
        var number = templates.next();
        return new Listing(
                account.tenant(),
                account.id(),
                account.waba(),
                name,
                number,
                number,
                clock.instant(),
                null,
                true,
                true,
                0,
                0);
    }

    /**
     * The request for the next page. Built from Meta's cursor: the address that Meta gives may hold the token.
     *
     * @throws ai.svontai.token.UnusableToken if the account has no token
     */
    public GraphRequest request(@Variable("listing") Listing listing) {
        var query = new HashMap<String, String>();
        query.put("fields", FIELDS);
        query.put("limit", "100");
        if (listing.name() != null) {
            query.put("name", listing.name());
        }
        if (listing.after() != null) {
            query.put("after", listing.after());
        }
        return GraphRequest.get(
                listing.waba() + "/message_templates", query, tokens.of(listing.tenant(), listing.account()));
    }

    /**
     * Keeps a page.
     *
     * @throws UnreadableList if it is none, or leads nowhere
     */
    @Transactional
    public Listing keep(@Body GraphAnswer answer, @Variable("listing") Listing listing) {
        var data = answer.json().path("data");
        if (!data.isArray()) {
            throw new UnreadableList("there is no data");
        }
        var readable = StreamSupport.stream(data.spliterator(), false)
                .map(ListedTemplate::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ListedTemplate::name).thenComparing(ListedTemplate::language))
                .toList(); // in one order, for two nodes may do this at once
        readable.forEach(
                listed -> templates.put(listing.tenant(), listing.waba(), listed, listing.told(), listing.askedAt()));
        var isSound = readable.size() == data.size();
        var paging = answer.json().path("paging");
        if (paging.hasNonNull("next")) {
            var after = paging.path("cursors").path("after").asText();
            if (after.isEmpty() || after.equals(listing.after())) {
                throw new UnreadableList("there is a next page, and no cursor to it");
            }
            return listing.goesOn(after, templates.next(), clock.instant(), readable.size(), isSound);
        }
        var gone = listing.isWhole(isSound) ? templates.forget(listing.tenant(), listing.waba(), listing.begun()) : 0;
        return listing.ends(readable.size(), isSound, gone);
    }
}
