package ai.svontai.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * All exchanges and queues, declared whenever a connection opens. Routes declare nothing: YAML parameters would spoil
 * the names of the arguments, and two places would disagree.
 */
@Configuration(proxyBeanMethods = false)
class BrokerTopology {

    /** In an order in which each object finds those that it names; the embedded broker insists on that. */
    @Bean
    Declarables brokerObjects(BrokerSettings settings) {
        var dialect = settings.dialect();
        var objects = new ArrayList<Declarable>();
        objects.addAll(collector(dialect));
        objects.add(new DirectExchange(Queues.EXCHANGE, true, false, dialect.unroutedTo(Queues.UNROUTED_EXCHANGE)));
        for (var rung : Rung.values()) {
            objects.addAll(fanout(rung.exchange(), rung.exchange(), dialect.rung(rung)));
        }
        objects.addAll(queue(Queues.DEAD_LETTER, dialect.deadLetterQueue()));
        for (var name : Queues.WORK) {
            objects.addAll(queue(name, dialect.workQueue()));
        }
        return new Declarables(objects);
    }

    private static List<Declarable> collector(BrokerDialect dialect) {
        return fanout(Queues.UNROUTED_EXCHANGE, Queues.UNROUTED, dialect.unroutedQueue());
    }

    private static List<Declarable> fanout(String exchange, String queue, Map<String, Object> arguments) {
        return List.of(new FanoutExchange(exchange), durable(queue, arguments), binding(queue, exchange, ""));
    }

    private static List<Declarable> queue(String name, Map<String, Object> arguments) {
        return List.of(durable(name, arguments), binding(name, Queues.EXCHANGE, name));
    }

    private static Queue durable(String name, Map<String, Object> arguments) {
        return new Queue(name, true, false, false, arguments);
    }

    private static Binding binding(String queue, String exchange, String routingKey) {
        return new Binding(queue, DestinationType.QUEUE, exchange, routingKey, Map.of());
    }
}
