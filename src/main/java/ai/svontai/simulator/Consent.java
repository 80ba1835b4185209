package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** A business says yes or no to our app. */
@Component("simulatedConsent")
@Profile("simulator")
class Consent {

    private static final String NO =
            "error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied";

    private final MetaCodes codes;
    private final MetaTokens tokens;
    private final AccountNews news;
    private final Clock clock;

    Consent(MetaCodes codes, MetaTokens tokens, AccountNews news, Clock clock) {
        this.codes = codes;
        this.tokens = tokens;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Shares WABAs with our app.
     *
     * @param numbers those that the business has picked, none if it picked none
     * @param redirectUri none if the dialog was opened by a page
     */
    Given give(
            MetaBusiness business,
            List<MetaWaba> wabas,
            List<MetaNumber> numbers,
            @Nullable String redirectUri,
            @Nullable String state) {
        var now = clock.instant();
        wabas.forEach(waba -> waba.share(now));
        news.tellAdded(business, wabas, MetaBusiness.Notice.BEFORE);
        var newestFirst = wabas.stream().map(MetaWaba::id).toList().reversed();
        var code = codes.give(business, newestFirst, redirectUri);
        news.tellAdded(business, wabas, MetaBusiness.Notice.AFTER);
        var location = redirectUri == null ? null : location(redirectUri, "code=" + code, state);
        return new Given(code, location, SessionInfo.of(business, wabas.getFirst(), numbers, now));
    }

    /** Where the browser goes after a no. */
    static String refused(String redirectUri, @Nullable String state) {
        return location(redirectUri, NO, state);
    }

    /** Our app is out: its tokens are dead and its subscriptions over. */
    void withdraw(MetaBusiness business) {
        var wabas = business.wabas().stream()
                .filter(waba -> waba.sharedAt().isPresent())
                .toList();
        tokens.of(business.id()).forEach(token -> tokens.revoke(token.value(), SignupRefusal.APP_REMOVED));
        wabas.forEach(MetaWaba::withdraw);
        news.tellRemoved(wabas);
    }

    private static String location(String redirectUri, String answer, @Nullable String state) {
        var location = redirectUri + (redirectUri.contains("?") ? "&" : "?") + answer;
        return state == null ? location : location + "&state=" + UriUtils.encode(state, UTF_8);
    }

    /**
     * What the dialog ends with.
     *
     * @param location where the browser goes; none if a page gets the code
     * @param sessionInfo what that page gets beside it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(SnakeCaseStrategy.class)
    record Given(String code, @Nullable String location, SessionInfo sessionInfo) {}
}
