package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs up without a browser, and lets happen what Meta and its customers may do later. */
@RestController("simulatedSignupController")
@RequestMapping("/simulator/signup")
@Profile("simulator")
class SignupController {

    private final SimulatorSettings settings;
    private final MetaBusinesses businesses;
    private final Consent consent;
    private final AccountNews news;
    private final SignupCalls calls;
    private final MetaTokens tokens;
    private final Proof proof;

    SignupController(
            SimulatorSettings settings,
            MetaBusinesses businesses,
            Consent consent,
            AccountNews news,
            SignupCalls calls,
            MetaTokens tokens,
            Proof proof) {
        this.settings = settings;
        this.businesses = businesses;
        this.consent = consent;
        this.news = news;
        this.calls = calls;
        this.tokens = tokens;
        this.proof = proof;
    }

    @PostMapping("/accept")
    Consent.Given accept(@RequestBody Choice choice) {
        if (!settings.appId().equals(choice.clientId())) {
            throw new UnusableInput("set client_id to the app_id of /simulator");
        }
        var redirectUri = choice.popup() ? null : String.valueOf(choice.redirectUri());
        if (redirectUri != null && !settings.redirectUris().contains(redirectUri)) {
            throw new UnusableInput("set redirect_uri to one of the redirect_uris of /simulator, or popup to true");
        }
        var business = choice.business(businesses);
        var wabas = choice.wabas(business);
        return consent.give(business, wabas, choice.numbers(wabas), redirectUri, choice.state());
    }

    @PostMapping("/businesses/{id}/remove-partner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        consent.withdraw(businesses
                .find(id)
                .orElseThrow(() ->
                        new UnusableInput(HttpStatus.NOT_FOUND, "name a business of /simulator/signup/businesses")));
    }

    @PostMapping("/account-updates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@RequestBody Update update) {
        if (update.field == null || update.value == null) {
            throw new UnusableInput(
                    "set field and value, for example account_update and {\"event\":\"DISABLED_UPDATE\"}");
        }
        var about = update.wabaId == null ? update.entryId : update.wabaId;
        news.tell(about == null ? settings.partnerBusinessId() : about, update.field, update.value);
    }

    @PostMapping("/tokens/revoke")
    Map<String, Integer> revoke(@RequestBody Revocation revocation) {
        var values = revocation.businessId == null
                ? List.of(String.valueOf(revocation.token))
                : tokens.of(revocation.businessId).stream()
                        .map(MetaToken::value)
                        .toList();
        var known =
                values.stream().filter(value -> tokens.find(value).isPresent()).toList();
        var subcode = revocation.subcode == null ? SignupRefusal.PASSWORD_CHANGED : revocation.subcode;
        known.forEach(value -> tokens.revoke(value, subcode));
        return Map.of("revoked", known.size());
    }

    @GetMapping("/calls")
    List<SignupCalls.Entry> calls() {
        return calls.all();
    }

    @DeleteMapping("/calls")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        calls.clear();
    }

    @GetMapping("/settings")
    Settings settings() {
        return new Settings(proof.isRequired(), tokens.endlessExchanged());
    }

    @PutMapping("/settings")
    Settings change(@RequestBody Settings other) {
        proof.require(other.requireAppSecretProof);
        return settings();
    }

    /** A webhook about an account; about our own portfolio if it says nothing else. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Update(
            @Nullable String field,
            @Nullable JsonNode value,
            @Nullable String wabaId,
            @Nullable String entryId) {}

    /** One token, or all of a business; 460, a changed password, if there is no subcode. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Revocation(
            @Nullable String token,
            @Nullable String businessId,
            @Nullable Integer subcode) {}

    /** @param neverExpiringExchanged how often a token that never ends was made into one that does; told only */
    @JsonNaming(SnakeCaseStrategy.class)
    record Settings(boolean requireAppSecretProof, long neverExpiringExchanged) {}
}
