package ai.svontai.onboarding;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import ai.svontai.graph.GraphRequest;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.util.HashMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a code into a token. A code lives for 30 seconds and works once, so this happens in the request that brings it,
 * and what comes back is on disk before anything else is done.
 */
@Component
class Exchange {

    private final GraphApp app;
    private final OnboardingSettings settings;
    private final Vault vault;
    private final SignupProgress progress;

    Exchange(GraphApp app, OnboardingSettings settings, Vault vault, SignupProgress progress) {
        this.app = app;
        this.settings = settings;
        this.vault = vault;
        this.progress = progress;
    }

    /**
     * The request for a token.
     *
     * @param isPopup whether the code is of the JavaScript SDK's pop-up, which knows no address to compare
     */
    public GraphRequest request(@Variable("code") String code, @Variable("isPopup") boolean isPopup) {
        var fields = new HashMap<String, String>();
        fields.put("client_id", app.id());
        fields.put("client_secret", app.secret());
        fields.put("code", code);
        if (!isPopup) {
            fields.put("redirect_uri", settings.redirectUri());
        }
        return GraphRequest.form("oauth/access_token", fields);
    }

    /**
     * Puts the token on disk.
     *
     * @throws SignupFailure if Meta's answer holds no token
     */
    @Transactional
    public void keep(@Body GraphAnswer answer, @Variable("work") Work work) {
        var token = answer.json().path("access_token").asText("");
        if (token.isBlank()) {
            throw new SignupFailure("code.refused");
        }
        vault.keep(work.signup().tenant(), work.signup().id(), Kind.TOKEN, token);
        progress.exchanged(work);
    }

    /**
     * Why there is no token. Nothing of this can be tried again with the same code.
     *
     * @throws SignupFailure always
     */
    public void refused(@ExchangeException GraphException failure) {
        throw new SignupFailure(
                key(failure), failure.failure() == GraphFailure.UNCERTAIN ? null : failure.getMessage());
    }

    /**
     * Somebody has crashed between Meta's answer and our disk.
     *
     * @throws SignupFailure always
     */
    public void lost() {
        throw new SignupFailure("code.lost");
    }

    private static String key(GraphException failure) {
        return switch (failure.subcode()) {
            case 36007 -> "code.expired";
            case 36008 -> "code.redirect-uri";
            case 36009 -> "code.used";
            default -> isOfTheApp(failure) ? "app.refused" : key(failure.failure());
        };
    }

    private static String key(GraphFailure failure) {
        return switch (failure) {
            case UNCERTAIN -> "code.lost";
            default -> failure.isPassing() ? "meta.away" : "code.refused";
        };
    }

    /** 101 is an unknown app. 1 is a wrong secret, and elsewhere an unknown error that passes, which comes with a 5xx. */
    private static boolean isOfTheApp(GraphException failure) {
        return failure.code() == 101 || (failure.code() == 1 && failure.httpStatus() < 500);
    }
}
