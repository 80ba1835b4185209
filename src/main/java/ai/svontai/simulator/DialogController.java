package ai.svontai.simulator;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dialog in which a business lets our app in. Whatever comes from the address is hostile until shown otherwise. */
@RestController("simulatedDialogController")
@RequestMapping(DialogController.BASE + "/{version}/dialog/oauth")
@Profile("simulator")
class DialogController {

    /** What stands for Meta's host before the version. */
    static final String BASE = "/simulator/dialog";

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final SimulatorSettings settings;
    private final MetaBusinesses businesses;
    private final Consent consent;

    DialogController(SimulatorSettings settings, MetaBusinesses businesses, Consent consent) {
        this.settings = settings;
        this.businesses = businesses;
        this.consent = consent;
    }

    @GetMapping
    ResponseEntity<String> ask(
            @RequestParam(name = "client_id", defaultValue = "") String clientId,
            @RequestParam(name = "redirect_uri", defaultValue = "") String redirectUri,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "response_type", defaultValue = "code") String responseType,
            @RequestParam(name = "config_id", required = false) @Nullable String configId) {
        check(clientId, redirectUri);
        if (!responseType.equals("code")) {
            throw new Blocked("Invalid response_type: the simulator gives codes only.");
        }
        if (configId != null && !configId.equals(settings.configId())) {
            throw new Blocked("Invalid config_id: this login configuration does not exist.");
        }
        return page(HttpStatus.OK, DialogPage.question(clientId, redirectUri, state, businesses.all()));
    }

    @PostMapping
    ResponseEntity<String> decide(
            @RequestParam(name = "client_id", defaultValue = "") String clientId,
            @RequestParam(name = "redirect_uri", defaultValue = "") String redirectUri,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam String decision,
            @RequestParam(name = "business_id", defaultValue = "") String businessId,
            @RequestParam(name = "waba_ids", defaultValue = "") List<String> wabaIds,
            @RequestParam(name = "phone_number_ids", defaultValue = "") List<String> phoneNumberIds) {
        check(clientId, redirectUri);
        if (!decision.equals("accept")) {
            return redirect(Consent.refused(redirectUri, state));
        }
        var choice = new Choice(clientId, redirectUri, state, businessId, wabaIds, phoneNumberIds, false);
        var business = choice.business(businesses);
        var wabas = choice.wabas(business);
        var given = consent.give(business, wabas, choice.numbers(wabas), redirectUri, state);
        return redirect(String.valueOf(given.location()));
    }

    @ExceptionHandler
    ResponseEntity<String> block(Blocked blocked) {
        return page(HttpStatus.BAD_REQUEST, DialogPage.error(String.valueOf(blocked.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> block(UnusableInput unusable) {
        return page(HttpStatus.BAD_REQUEST, DialogPage.error(String.valueOf(unusable.getMessage())));
    }

    private void check(String clientId, String redirectUri) {
        if (!clientId.equals(settings.appId())) {
            throw new Blocked("Invalid App ID: The provided app ID does not look like a valid app ID.");
        }
        if (!settings.redirectUris().contains(redirectUri)) {
            throw new Blocked("URL blocked: This redirect failed because the redirect URI is not white-listed in the"
                    + " app's client OAuth settings.");
        }
    }

    private static ResponseEntity<String> redirect(String location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(location))
                .build();
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .body(html);
    }

    /** Meta shows this itself: the browser is not sent back. */
    static final class Blocked extends RuntimeException {

        Blocked(String why) {
            super(why, null, false, false);
        }
    }
}
