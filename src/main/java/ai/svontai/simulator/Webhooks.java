package ai.svontai.simulator;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Posts signed webhooks as Meta does: each for itself, in no order, again and again until the answer is 200. Meta tries
 * for 7 days with decreasing frequency; its intervals are not published, ours are short because tests wait for them.
 */
@Component
@Profile("simulator")
class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    /** Waits before the second try, the third and so on; the last one repeats. */
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));

    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** More tries at a time would only exhaust the ports of this machine. */
    private final Semaphore lines = new Semaphore(512);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final SimulatorSettings settings;
    private final Subscriptions subscriptions;
    private final Agenda agenda;
    private final Clock clock;

    Webhooks(SimulatorSettings settings, Subscriptions subscriptions, Agenda agenda, Clock clock) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Tells whoever is subscribed to the WABA, messages at its override if it has one. Makes the first try before it
     * returns, and the others later if there must be any.
     */
    void post(WebhookBody body) {
        subscriptions.callback(body).ifPresent(callback -> post(body, callback));
    }

    /** The same without waiting for the first try; who hears of it is settled before it returns. */
    void postSoon(WebhookBody body) {
        subscriptions.callback(body).ifPresent(callback -> agenda.after(Duration.ZERO, () -> post(body, callback)));
    }

    /** Tells the app, whatever it is subscribed to; no override ever gets these. */
    void tellApp(WebhookBody body) {
        post(body, settings.webhookUrl());
    }

    private void post(WebhookBody body, URI callback) {
        var bytes = MetaJson.bytes(body);
        var request = HttpRequest.newBuilder(callback)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header(Signature.HEADER, Signature.of(bytes, settings.appSecret()))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        attempt(new Delivery(request, clock.instant().plus(PATIENCE), 0));
    }

    private void attempt(Delivery delivery) {
        try {
            if (!isTaken(delivery.request()) && clock.instant().isBefore(delivery.until())) {
                var wait = WAITS.get(Math.min(delivery.failures(), WAITS.size() - 1));
                agenda.after(wait, () -> attempt(delivery.failed()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(HttpRequest request) throws InterruptedException {
        lines.acquire();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            log.debug("webhook answered with {}", status);
            return status == 200;
        } catch (IOException e) {
            log.debug("webhook not answered", e);
            return false;
        } finally {
            lines.release();
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    private record Delivery(HttpRequest request, Instant until, int failures) {

        Delivery failed() {
            return new Delivery(request, until, failures + 1);
        }
    }
}
