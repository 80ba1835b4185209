package ai.svontai.broker;

import static ai.svontai.broker.BrokerUnderTest.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpException;

/** What a broker with a disk promises beyond {@link TopologyPromises}. */
abstract class LastingTopologyPromises extends TopologyPromises {

    @Test
    void confirmedMessagesSurviveARestart() {
        Assumptions.assumeTrue(broker().broker().canRestart(), "this broker is not ours to restart");
        broker().publish(Queues.EXCHANGE, Queues.WEBHOOK, messages(20));
        broker().publish(Rung.FIVE_SECONDS.exchange(), Queues.DELIVERY, messages(1));

        broker().broker().stop();
        assertThatThrownBy(() -> broker().publish(Queues.EXCHANGE, Queues.WEBHOOK, messages(1)))
                .isInstanceOf(AmqpException.class);
        broker().broker().start();

        for (var sent : messages(20)) {
            assertThat(broker().take(Queues.WEBHOOK).getMessageProperties().getMessageId())
                    .isEqualTo(sent.getMessageProperties().getMessageId());
        }
        assertThat(broker().take(Queues.DELIVERY).getBody())
                .isEqualTo(messages(1).getFirst().getBody());
    }
}
