package ai.svontai.broker;

import static ai.svontai.broker.BrokerUnderTest.contents;
import static ai.svontai.broker.BrokerUnderTest.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.svontai.local.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.boot.actuate.health.Status;

/** What routes rely on, whatever the broker. Each broker has a class of its own that asks for the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TopologyPromises {

    private static final Duration SOON = Duration.ofSeconds(20);

    private BrokerUnderTest broker;

    /** Starts the broker in question, or skips the tests. */
    abstract TestBroker launch();

    /** One broker for all tests, but asked for by each: a skip is counted only where a test begins. */
    @BeforeEach
    void connect() {
        if (broker == null) {
            broker = new BrokerUnderTest(launch());
        }
        broker.empty();
    }

    @AfterAll
    void disconnect() {
        if (broker != null) {
            broker.close();
        }
    }

    BrokerUnderTest broker() {
        return broker;
    }

    @Test
    void workGoesToTheQueueThatItsRoutingKeyNames() {
        for (var queue : Queues.WORK) {
            broker.publish(Queues.EXCHANGE, queue, messages(1));

            assertThat(broker.take(queue).getMessageProperties().getReceivedDeliveryMode())
                    .isEqualTo(MessageDeliveryMode.PERSISTENT);
        }
    }

    @Test
    void rungGivesEachMessageBackOnceWithAllThatItCarries() {
        var started = System.nanoTime();
        var sent = messages(100);
        var back = new ArrayList<Message>();

        broker.publish(Rung.ONE_SECOND.exchange(), Queues.REPLY, sent);
        while (back.size() < sent.size()) {
            back.add(broker.take(Queues.REPLY));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Rung.ONE_SECOND.delay());
        assertThat(back).map(BrokerUnderTest::contents).containsExactlyInAnyOrderElementsOf(contents(sent));
        assertThat(back)
                .allSatisfy(message -> assertThat(message.getMessageProperties().getReceivedRoutingKey())
                        .isEqualTo(Queues.REPLY));
        await().during(Duration.ofSeconds(1))
                .until(() -> broker.queues().stream().allMatch(queue -> broker.waiting(queue) == 0));
    }

    @Test
    void everyRungHoldsItsMessagesForItsOwnTime() {
        for (var rung : Rung.values()) {
            broker.publish(rung.exchange(), Queues.WEBHOOK, messages(1));
        }

        broker.awaitWaiting(Queues.WEBHOOK, 1);

        assertThat(List.of(Rung.values()).subList(1, Rung.values().length))
                .allSatisfy(rung -> assertThat(broker.waiting(rung.exchange())).isOne());
    }

    /** RabbitMQ drops what goes in circles; a message that was taken out and sent on does not. */
    @Test
    void messageMayTakeTheSameRungAgain() {
        broker.publish(Rung.ONE_SECOND.exchange(), Queues.DELIVERY, messages(1));

        broker.forward(Rung.ONE_SECOND.exchange(), broker.take(Queues.DELIVERY));

        assertThat(contents(broker.take(Queues.DELIVERY)))
                .isEqualTo(contents(messages(1).getFirst()));
    }

    @Test
    void rejectedMessageBecomesADeadLetter() {
        broker.publish(Queues.EXCHANGE, Queues.DELIVERY, messages(3));

        rejectAll(Queues.DELIVERY);

        broker.awaitWaiting(Queues.DEAD_LETTER, 3);
        assertThat(broker.waiting(Queues.DELIVERY)).isZero();
        assertThat(contents(broker.take(Queues.DEAD_LETTER)))
                .isEqualTo(contents(messages(1).getFirst()));
    }

    @Test
    void rejectedDeadLetterComesBackLater() {
        broker.publish(Queues.EXCHANGE, Queues.DEAD_LETTER, messages(1));

        rejectAll(Queues.DEAD_LETTER);

        var waiting = broker.take(BrokerDialect.LATER.exchange());
        assertThat(contents(waiting)).isEqualTo(contents(messages(1).getFirst()));
        assertThat(waiting.getMessageProperties().getReceivedRoutingKey()).isEqualTo(Queues.DEAD_LETTER);
    }

    @Test
    void unroutedMessageIsKeptAndSeen() {
        assertThat(broker.health().getStatus()).isEqualTo(Status.UP);

        broker.publish(Queues.EXCHANGE, "no-such-queue", messages(1));

        broker.awaitWaiting(Queues.UNROUTED, 1);
        assertThat(broker.health().getStatus()).isEqualTo(BrokerHealth.ATTENTION);
        assertThat(broker.health().getDetails())
                .containsEntry(Queues.UNROUTED, 1)
                .containsEntry(Queues.DEAD_LETTER, 0);
    }

    @Test
    void messageOfALostConsumerIsDeliveredAgain() throws InterruptedException {
        var deliveries = new AtomicInteger();
        var redelivered = new CountDownLatch(1);
        broker.publish(Queues.EXCHANGE, Queues.WEBHOOK, messages(1));

        var container = broker.listen(Queues.WEBHOOK, 1, message -> {
            if (deliveries.incrementAndGet() == 1) {
                broker.connections().resetConnection();
            } else {
                redelivered.countDown();
            }
        });

        assertThat(redelivered.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        container.stop();
        assertThat(broker.waiting(Queues.DEAD_LETTER)).isZero();
    }

    @Test
    void sixteenConsumersRunAtOnce() throws InterruptedException {
        var all = new CyclicBarrier(16);
        var done = new CountDownLatch(16);
        broker.publish(Queues.EXCHANGE, Queues.REPLY, messages(16));

        var container = broker.listen(Queues.REPLY, 16, message -> {
            assertThat(Thread.currentThread().isVirtual()).isTrue();
            meet(all);
            done.countDown();
        });

        assertThat(done.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        container.stop();
    }

    void rejectAll(String queue) {
        var container = broker.listen(queue, 1, message -> {
            throw new AmqpRejectAndDontRequeueException("rejected by the test");
        });
        broker.awaitWaiting(queue, 0);
        container.stop();
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the consumers do not run at once", e);
        }
    }
}
