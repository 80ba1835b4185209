package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody chooses in the dialog.
 *
 * @param wabaIds all of the business if left out
 * @param phoneNumberIds all of the chosen WABAs if left out; empty to choose none
 * @param popup whether a page opened the dialog, so that the code is for no redirect
 */
@JsonNaming(SnakeCaseStrategy.class)
record Choice(
        @Nullable String clientId,
        @Nullable String redirectUri,
        @Nullable String state,
        @Nullable String businessId,
        @Nullable List<String> wabaIds,
        @Nullable List<String> phoneNumberIds,
        boolean popup) {

    MetaBusiness business(MetaBusinesses businesses) {
        return businesses
                .find(String.valueOf(businessId))
                .orElseThrow(() -> new UnusableInput(
                        HttpStatus.NOT_FOUND, "set business_id to one of /simulator/signup/businesses"));
    }

    /** Those of the business that are chosen, never none. */
    List<MetaWaba> wabas(MetaBusiness business) {
        var chosen = business.wabas().stream()
                .filter(waba -> wabaIds == null || wabaIds.contains(waba.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new UnusableInput("choose a WABA of the business");
        }
        return chosen;
    }

    List<MetaNumber> numbers(List<MetaWaba> wabas) {
        return wabas.stream()
                .flatMap(waba -> waba.numbers().stream())
                .filter(number -> phoneNumberIds == null || phoneNumberIds.contains(number.id()))
                .toList();
    }
}
