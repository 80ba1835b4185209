package ai.svontai.template;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.whatsapp.TemplateUpdate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Keeps what Meta's webhooks tell of templates. */
@Component
class TemplateUpdates {

    /** These say exactly what the status is from now on; after others Meta has to be asked. */
    private static final Set<String> PLAIN = Set.of(
            "APPROVED",
            "REJECTED",
            "PENDING",
            "PAUSED",
            "DISABLED",
            "IN_APPEAL",
            "PENDING_DELETION",
            "DELETED",
            "ARCHIVED",
            "LIMIT_EXCEEDED");

    private final Accounts accounts;
    private final ToldTemplates templates;
    private final TemplateListings listings;

    TemplateUpdates(Accounts accounts, ToldTemplates templates, TemplateListings listings) {
        this.accounts = accounts;
        this.templates = templates;
        this.listings = listings;
    }

    /**
     * Keeps an update for every tenant that has connected the WABA; for a WABA that nobody has, it tells nothing. A
     * template that we do not know, or whose new state the update does not tell, has to be looked up: nothing is made up.
     *
     * @return what to ask Meta for
     */
    public List<Listing> keep(@Body TemplateUpdate update) {
        return accounts.oneForEachTenantOf(update.subject().waba()).stream()
                .map(account -> keep(account, update))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Listing> keep(Account account, TemplateUpdate update) {
        var isKnown = templates.keep(account.tenant(), update);
        return isKnown && tellsAll(update)
                ? Optional.empty()
                : Optional.of(listings.begin(account, update.subject().name()));
    }

    private static boolean tellsAll(TemplateUpdate update) {
        return switch (update) {
            case TemplateUpdate.Status status -> PLAIN.contains(status.event());
            case TemplateUpdate.Category category -> true;
            case TemplateUpdate.Quality quality -> true;
            case TemplateUpdate.Components components -> false;
        };
    }
}
