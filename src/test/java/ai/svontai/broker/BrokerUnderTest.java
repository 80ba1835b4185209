package ai.svontai.broker;

import static org.awaitility.Awaitility.await;

import ai.svontai.local.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A broker with our topology on it, and with a client as the service has one. */
class BrokerUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(20);

    /** Says each of our deliberate failures twice, with its trace. */
    private static final String REJECTIONS = "org.springframework.amqp.rabbit.listener";

    private final TestBroker broker;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    BrokerUnderTest(TestBroker broker) {
        this.broker = broker;
        var dialect = BrokerDialect.valueOf(broker.dialect().toUpperCase(Locale.ROOT));
        context.registerBean(BrokerSettings.class, () -> new BrokerSettings(dialect));
        context.registerBean(CachingConnectionFactory.class, () -> connections(broker));
        context.registerBean(RabbitAdmin.class, () -> new RabbitAdmin(connections()));
        context.register(BrokerTopology.class, RabbitThreads.class, BrokerHealth.class);
        context.refresh();
        admin().initialize();
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(REJECTIONS, LogLevel.OFF);
    }

    private static CachingConnectionFactory connections(TestBroker broker) {
        var connections = new CachingConnectionFactory(broker.host(), broker.port());
        connections.setUsername(broker.username());
        connections.setPassword(broker.password());
        connections.setPublisherConfirmType(ConfirmType.SIMPLE);
        return connections;
    }

    TestBroker broker() {
        return broker;
    }

    CachingConnectionFactory connections() {
        return context.getBean(CachingConnectionFactory.class);
    }

    Health health() {
        return context.getBean(BrokerHealth.class).health();
    }

    /** All queues of the topology. */
    List<String> queues() {
        return context.getBean(Declarables.class).getDeclarablesByType(Queue.class).stream()
                .map(Queue::getName)
                .toList();
    }

    void empty() {
        queues().forEach(queue -> admin().purgeQueue(queue, false));
    }

    /** Persistent messages with an id, a body and a header of their own, numbered from 0. */
    static List<Message> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> MessageBuilder.withBody(("body " + number).getBytes(StandardCharsets.UTF_8))
                        .setMessageId("id-" + number)
                        .setHeader("attempts", number)
                        .build())
                .toList();
    }

    /** What must arrive as it was sent. */
    static List<List<Object>> contents(List<Message> messages) {
        return messages.stream().map(BrokerUnderTest::contents).toList();
    }

    static List<Object> contents(Message message) {
        var properties = message.getMessageProperties();
        return List.of(
                new String(message.getBody(), StandardCharsets.UTF_8),
                properties.getMessageId(),
                properties.<Object>getHeader("attempts"));
    }

    /** Returns once the broker has said that it keeps them. */
    void publish(String exchange, String routingKey, List<Message> messages) {
        template().invoke(operations -> {
            messages.forEach(message -> operations.send(exchange, routingKey, message));
            operations.waitForConfirmsOrDie(PATIENCE.toMillis());
            return true;
        });
    }

    /** The next message, which may take its time. */
    Message take(String queue) {
        return await("a message in " + queue)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .ignoreExceptions()
                .until(() -> template().receive(queue), Objects::nonNull);
    }

    /** Sends a message on with everything that it has gathered on its way. */
    void forward(String exchange, Message message) {
        publish(exchange, message.getMessageProperties().getReceivedRoutingKey(), List.of(message));
    }

    int waiting(String queue) {
        return Optional.ofNullable(admin().getQueueInfo(queue))
                .map(QueueInformation::getMessageCount)
                .orElseThrow(() -> new AssertionError("no queue " + queue));
    }

    void awaitWaiting(String queue, int count) {
        await(count + " in " + queue).atMost(PATIENCE).until(() -> waiting(queue) == count);
    }

    /** Consumers as Camel runs them, acknowledging when the listener returns, but quicker to return after a loss. */
    DirectMessageListenerContainer listen(String queue, int consumers, MessageListener listener) {
        var container = new DirectMessageListenerContainer(connections());
        container.setQueueNames(queue);
        container.setConsumersPerQueue(consumers);
        container.setPrefetchCount(1);
        container.setMonitorInterval(OFTEN.toMillis());
        container.setFailedDeclarationRetryInterval(OFTEN.toMillis());
        container.setRecoveryInterval(OFTEN.toMillis());
        container.setMessageListener(listener);
        container.start();
        return container;
    }

    @Override
    public void close() {
        context.close();
        broker.close();
    }

    private RabbitAdmin admin() {
        return context.getBean(RabbitAdmin.class);
    }

    private RabbitTemplate template() {
        return admin().getRabbitTemplate();
    }
}
