package ai.svontai.onboarding;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets Meta bring us the WABA's webhooks. First the plain subscription, then the override with a verify token of its own:
 * Meta refuses them the other way round, and comes to the address while it is being asked.
 */
@Component
class Subscription {

    private final SignupTokens tokens;
    private final OnboardingSettings settings;
    private final SignupProgress progress;
    private final GraphApp app;

    Subscription(SignupTokens tokens, OnboardingSettings settings, SignupProgress progress, GraphApp app) {
        this.tokens = tokens;
        this.settings = settings;
        this.progress = progress;
        this.app = app;
    }

    @Transactional
    public GraphRequest subscribe(@Variable("work") Work work) {
        progress.subscribing(work);
        return GraphRequest.post(path(work), tokens.of(work.signup()), Map.of());
    }

    @Transactional
    public void subscribed(@Variable("work") Work work) {
        progress.subscribed(work);
    }

    public boolean isOverridden() {
        return settings.overridesWebhook();
    }

    /** The verify token is known to Meta alone; we keep its hash, by which the handshake knows it. */
    @Transactional
    public GraphRequest override(@Variable("work") Work work) {
        var verifyToken = Randoms.key();
        progress.overriding(work, Randoms.hash(verifyToken));
        return GraphRequest.post(
                path(work),
                tokens.of(work.signup()),
                Map.of("override_callback_uri", settings.webhookUrl(), "verify_token", verifyToken));
    }

    /** Asks who is subscribed. */
    public GraphRequest question(@Variable("work") Work work) {
        return GraphRequest.get(path(work), Map.of(), tokens.of(work.signup()));
    }

    /**
     * Goes on if we are subscribed.
     *
     * @throws SignupFailure if we are not
     */
    @Transactional
    public void check(@Body GraphAnswer answer, @Variable("work") Work work) {
        if (!holds(answer, app.id())) {
            throw new SignupFailure("webhook.not-subscribed");
        }
        progress.active(work);
    }

    /** Whether the app is among the subscribers. */
    static boolean holds(GraphAnswer answer, String appId) {
        return subscribers(answer).anyMatch(subscriber -> isApp(subscriber, appId));
    }

    /** Whether messages come to this address, as far as it has to be told for each WABA. */
    boolean leadsHere(GraphAnswer answer) {
        return !settings.overridesWebhook()
                || subscribers(answer)
                        .anyMatch(subscriber -> isApp(subscriber, app.id())
                                && settings.webhookUrl()
                                        .equals(subscriber
                                                .path("override_callback_uri")
                                                .asText()));
    }

    private static Stream<JsonNode> subscribers(GraphAnswer answer) {
        return StreamSupport.stream(answer.json().path("data").spliterator(), false);
    }

    private static boolean isApp(JsonNode subscriber, String appId) {
        return appId.equals(
                subscriber.path("whatsapp_business_api_data").path("id").asText());
    }

    private static String path(Work work) {
        return work.signup().linkedWaba() + "/subscribed_apps";
    }
}
