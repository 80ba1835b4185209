package ai.svontai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.Queue;

/** What the brokers do with it is asked by {@link TopologyPromises}. */
class BrokerTopologyTest {

    @Test
    void rabbitReplicatesEveryQueue() {
        assertThat(queues(BrokerDialect.RABBITMQ))
                .allSatisfy(queue -> assertThat(queue.getArguments()).containsEntry("x-queue-type", "quorum"));
    }

    @Test
    void rabbitNeverMovesAMessageAtMostOnce() {
        assertThat(queues(BrokerDialect.RABBITMQ))
                .filteredOn(queue -> queue.getArguments().containsKey("x-dead-letter-exchange"))
                .hasSize(queues(BrokerDialect.RABBITMQ).size() - 1)
                .allSatisfy(queue -> assertThat(queue.getArguments())
                        .containsEntry("x-dead-letter-strategy", "at-least-once")
                        .containsEntry("x-overflow", "reject-publish"));
    }

    @Test
    void rungKeepsTheRoutingKeyAndLimitsNoDeliveries() {
        for (var rung : Rung.values()) {
            assertThat(BrokerDialect.RABBITMQ.rung(rung))
                    .containsEntry("x-message-ttl", rung.delay().toMillis())
                    .doesNotContainKeys("x-dead-letter-routing-key", "x-delivery-limit");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQueueLastsAndIsBoundOnce(BrokerDialect dialect) {
        var declared = declarables(dialect);

        assertThat(declared.getDeclarablesByType(Exchange.class)).allMatch(Exchange::isDurable);
        assertThat(queues(dialect))
                .allMatch(Queue::isDurable)
                .extracting(Queue::getName)
                .doesNotHaveDuplicates();
        assertThat(declared.getDeclarablesByType(Binding.class))
                .extracting(Binding::getDestination)
                .containsExactlyElementsOf(
                        queues(dialect).stream().map(Queue::getName).toList());
    }

    private static List<Queue> queues(BrokerDialect dialect) {
        return List.copyOf(declarables(dialect).getDeclarablesByType(Queue.class));
    }

    private static Declarables declarables(BrokerDialect dialect) {
        return new BrokerTopology().brokerObjects(new BrokerSettings(dialect));
    }
}
