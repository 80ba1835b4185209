package ai.svontai.onboarding;

import java.util.Arrays;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a browser brings from Meta. Anybody can send one here, so nothing of it is believed or shown. */
@Component
class Callback {

    private final Consents consents;

    Callback(Consents consents) {
        this.consents = consents;
    }

    /** Somebody whose state was taken. */
    record Arrival(Work work, boolean isWelcome) {}

    /**
     * Takes the state.
     *
     * @return the sign-up, and whether there is a code to be exchanged now
     * @throws StateRefused if the state cannot be taken
     */
    @Transactional
    public Arrival open(
            @Header("code") @Nullable String code,
            @Header("state") @Nullable String state,
            @Header("error") @Nullable String error,
            @Header("Cookie") @Nullable String cookies) {
        var browserKey = browserKey(cookies);
        if (error != null) {
            var key = "access_denied".equals(error) ? "consent.denied" : "consent.failed";
            return new Arrival(consents.refuse(state, browserKey, key), false);
        }
        if (code == null || code.isBlank()) {
            return new Arrival(consents.refuse(state, browserKey, "code.missing"), false);
        }
        return new Arrival(consents.accept(state, browserKey), true);
    }

    private static @Nullable String browserKey(@Nullable String cookies) {
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies.split(";", -1))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(Starts.COOKIE + "="))
                .map(cookie -> cookie.substring(Starts.COOKIE.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
