package ai.svontai.broker;

import static ai.svontai.broker.BrokerUnderTest.messages;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.EmbeddedBroker;
import ai.svontai.local.TestBroker;
import org.junit.jupiter.api.Test;

class EmbeddedTopologyIT extends TopologyPromises {

    @Override
    TestBroker launch() {
        return EmbeddedBroker.inMemory();
    }

    /** Not what RabbitMQ does: the limit that {@link BrokerDialect#QPID} speaks of. */
    @Test
    void rejectedMessageKeepsItsRoutingKey() {
        broker().publish(Queues.EXCHANGE, Queues.REPLY, messages(1));

        rejectAll(Queues.REPLY);

        assertThat(broker().take(Queues.DEAD_LETTER).getMessageProperties().getReceivedRoutingKey())
                .isEqualTo(Queues.REPLY);
    }
}
