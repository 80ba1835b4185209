package ai.svontai.simulator;

import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Knows where the webhooks of a WABA go: to nobody as long as the app is not subscribed to it. */
@Component("simulatedSubscriptions")
@Profile("simulator")
class Subscriptions {

    private final SimulatorSettings settings;
    private final MetaBusinesses businesses;

    Subscriptions(SimulatorSettings settings, MetaBusinesses businesses) {
        this.settings = settings;
        this.businesses = businesses;
    }

    /** Only messages and their statuses go to an override. */
    Optional<URI> callback(WebhookBody body) {
        return businesses
                .waba(body.about())
                .filter(MetaWaba::isSubscribed)
                .map(waba ->
                        body.isOfMessages() ? waba.override().orElse(settings.webhookUrl()) : settings.webhookUrl());
    }
}
