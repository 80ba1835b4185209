package ai.svontai.template;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far we are in asking Meta for the templates of a WABA, page by page.
 *
 * @param account whose token asks
 * @param name asks for the templates of this name only; all without one
 * @param begun the number of the first page. What is told meanwhile has a greater one
 * @param told the number of the page to ask for
 * @param askedAt when the page is asked for
 * @param after Meta's cursor; none for the first page
 * @param isMore whether there is a page to ask for
 * @param isSound whether all that was listed could be read
 */
record Listing(
        TenantId tenant,
        UUID account,
        WabaId waba,
        @Nullable String name,
        long begun,
        long told,
        Instant askedAt,
        @Nullable String after,
        boolean isMore,
        boolean isSound,
        int templates,
        int removed) {

    Listing goesOn(String cursor, long number, Instant now, int more, boolean sound) {
        return new Listing(
                tenant, account, waba, name, begun, number, now, cursor, true, isSound && sound, templates + more, 0);
    }

    Listing ends(int more, boolean sound, int gone) {
        return new Listing(
                tenant,
                account,
                waba,
                name,
                begun,
                told,
                askedAt,
                after,
                false,
                isSound && sound,
                templates + more,
                gone);
    }

    /** A template that a list does not show is gone only if the list was all there is. */
    boolean isWhole(boolean lastIsSound) {
        return name == null && isSound && lastIsSound;
    }
}
