package ai.svontai.broker;

import java.util.Optional;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health component {@code unrouted}: how many messages no queue wanted, and how many dead letters wait to be stored. The
 * status {@code ATTENTION} calls for a person, not for a restart: it is in nobody's order of severity, so it changes
 * neither the whole's status nor an HTTP answer.
 */
@Component("unroutedHealthIndicator")
class BrokerHealth extends AbstractHealthIndicator {

    static final Status ATTENTION = new Status("ATTENTION", "messages with a routing key that no queue knows");

    private final AmqpAdmin admin;

    BrokerHealth(AmqpAdmin admin) {
        super("the broker does not tell how many messages wait");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var unrouted = waiting(Queues.UNROUTED);
        health.status(unrouted == 0 ? Status.UP : ATTENTION)
                .withDetail(Queues.UNROUTED, unrouted)
                .withDetail(Queues.DEAD_LETTER, waiting(Queues.DEAD_LETTER));
    }

    /** Messages ready for a consumer. A queue that is not there yet has none. */
    private int waiting(String queue) {
        return Optional.ofNullable(admin.getQueueInfo(queue))
                .map(QueueInformation::getMessageCount)
                .orElse(0);
    }
}
