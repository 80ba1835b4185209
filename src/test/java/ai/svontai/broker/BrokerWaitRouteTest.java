package ai.svontai.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message still carries when it comes back from a rung. */
class BrokerWaitRouteTest {

    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry().bind("retryPlan", new RetryPlan(Clock.systemUTC()));
        camel.getRegistry().bind("chronicle", Chronicles.by(Clock.systemUTC()));
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(
                        camel, "file:" + Path.of("routes", "broker.camel.yaml")));
        AdviceWith.adviceWith(
                camel,
                "broker-wait",
                route -> route.weaveById("to-rung").replace().to("mock:rung"));
        AdviceWith.adviceWith(
                camel,
                "broker-ring-later",
                route -> route.weaveById("to-later").replace().to("mock:rung"));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void deadLetterKeepsItsEpitaphWhileItWaits() throws Exception {
        var rung = camel.getEndpoint("mock:rung", MockEndpoint.class);
        var epitaph = Map.<String, Object>of(
                "CamelSpringRabbitmqMessageId", "letter-1",
                "tenant-id", "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11",
                "queue", "webhook",
                "failed-route", "webhook-item",
                "failure-class", "permanent",
                "failure-reason", "the wamid is missing",
                "first-failed-at", "2026-11-21T10:00:00Z");
        rung.expectedBodiesReceived((Object) "the letter".getBytes(UTF_8));
        epitaph.forEach(rung::expectedHeaderReceived);
        rung.expectedHeaderReceived("CamelSpringRabbitmqRoutingOverrideKey", Queues.DEAD_LETTER);
        rung.expectedHeaderReceived("CamelSpringRabbitmqExchangeOverrideName", "retry.5s");

        fails(Queues.DEAD_LETTER, epitaph);

        rung.assertIsSatisfied();
    }

    /** What a letter tells of its message must not mix with why the letter itself waits. */
    @Test
    void tellsWhyItWaitsNow() throws Exception {
        var rung = camel.getEndpoint("mock:rung", MockEndpoint.class);
        rung.expectedHeaderReceived("retries", 1);
        rung.expectedHeaderReceived("retry-class", RetryPlan.DEPENDENCY);
        rung.expectedHeaderReceived("retry-reason", "no reason was given");
        rung.message(0).header("retry-history").contains("[{\"at\":");
        rung.expectedHeaderReceived("failure-class", "permanent");
        rung.expectedHeaderReceived("history", "[1]");
        rung.expectedHeaderReceived("replay-of", "letter-0");

        fails(Queues.DEAD_LETTER, Map.of("failure-class", "permanent", "history", "[1]", "replay-of", "letter-0"));

        rung.assertIsSatisfied();
    }

    @Test
    void messageCarriesNothingElse() throws Exception {
        var rung = camel.getEndpoint("mock:rung", MockEndpoint.class);
        rung.expectedMessageCount(1);
        rung.allMessages().header("Authorization").isNull();
        rung.allMessages().header("CamelSpringRabbitmqDeliveryTag").isNull();

        fails(Queues.WEBHOOK, Map.of("Authorization", "Bearer token", "CamelSpringRabbitmqDeliveryTag", 1L));

        rung.assertIsSatisfied();
    }

    private void fails(String queue, Map<String, Object> headers) {
        var all = new HashMap<>(headers);
        all.put("CamelSpringRabbitmqRoutingKey", queue);
        try (var messages = camel.createFluentProducerTemplate()) {
            messages.to("direct:broker-retry")
                    .withBody("the letter".getBytes(UTF_8))
                    .withHeaders(all)
                    .withVariable("failureClass", RetryPlan.DEPENDENCY)
                    .send();
        } catch (IOException e) {
            throw new IllegalStateException("a template closes", e);
        }
    }
}
