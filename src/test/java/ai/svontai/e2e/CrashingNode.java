package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.FreePort;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.slf4j.LoggerFactory;

/** A node that crashes for one tenant here and for another one there, beside two that go on. */
final class CrashingNode implements AutoCloseable {

    private static final String QUEUE_ROUTE = "onboarding-work";

    private final World world;
    private final CrashPoints points = new CrashPoints();
    private final Map<UUID, Victim> victims = new ConcurrentHashMap<>();
    private final Node node;

    CrashingNode(World world) {
        this.world = world;
        this.node = new Node(
                world,
                FreePort.next(),
                points,
                // Of its own, or its end would take the database from the schedulers of the others in this process.
                "--spring.quartz.scheduler-name=" + UUID.randomUUID(),
                "--svontai.onboarding.lease=2s",
                // As many as may stop in the middle of their work.
                "--svontai.onboarding.consumers=100",
                "--camel.component.spring-rabbitmq.shutdown-timeout=200");
        stop(node);
    }

    Node node() {
        return node;
    }

    Victim arm(Shop shop, int at) {
        var victim = points.arm(shop.tenant(), at);
        victims.put(shop.tenant(), victim);
        return victim;
    }

    /** From now on all bells ring at this node. */
    void takeTheBells() {
        stop(world.first());
        stop(world.second());
        start(node);
    }

    /** What the node had in hand the broker gives to the others, as it does when a connection breaks. */
    void loseTheBells() {
        stop(node);
        start(world.first());
        start(world.second());
    }

    /** Lets all threads that have crashed go on, and waits for their end. */
    void wake() {
        quietly(Level.OFF);
        victims.values().forEach(Victim::wake);
        victims.clear();
        var context = node.bean(CamelContext.class);
        Story.eventually()
                .untilAsserted(
                        () -> assertThat(context.getInflightRepository().size()).isZero());
        quietly(Level.WARN);
    }

    /** Connections and requests have ended long before the threads that served them, which fills pages. */
    private static void quietly(Level level) {
        for (var name : List.of(
                "org.springframework.amqp.rabbit.retry",
                "org.apache.camel.component.springrabbit",
                "org.apache.camel.component.platform.http.springboot",
                "org.springframework.web.servlet.mvc.support",
                "onboarding-callback",
                "onboarding-ring")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
        }
    }

    @Override
    public void close() {
        victims.values().forEach(Victim::wake);
        node.close();
    }

    private static void stop(Node node) {
        try {
            node.bean(CamelContext.class).getRouteController().stopRoute(QUEUE_ROUTE, 1, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(Node node) {
        try {
            node.bean(CamelContext.class).getRouteController().startRoute(QUEUE_ROUTE);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
