package ai.svontai.broker;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The arguments with which a broker is asked for the same behaviour: a rejected message moves on instead of vanishing, a
 * rung gives a message back after its delay, and what nobody wants is kept. A queue's arguments cannot be changed while
 * it exists.
 */
enum BrokerDialect {
    /**
     * RabbitMQ from 3.10. All queues are quorum queues. Dead-lettering is at-least-once, which the broker grants only to
     * quorum queues that reject on overflow; its default may lose a message when a node fails.
     */
    RABBITMQ {
        @Override
        Map<String, Object> unroutedTo(String exchange) {
            return Map.of("alternate-exchange", exchange);
        }

        @Override
        Map<String, Object> workQueue() {
            return rejectedTo(Queues.EXCHANGE);
        }

        @Override
        Map<String, Object> deadLetterQueue() {
            return rejectedTo(LATER.exchange());
        }

        @Override
        Map<String, Object> rung(Rung rung) {
            return Map.ofEntries(
                    entry("x-queue-type", "quorum"),
                    entry("x-message-ttl", rung.delay().toMillis()),
                    entry("x-dead-letter-exchange", Queues.EXCHANGE),
                    entry("x-dead-letter-strategy", "at-least-once"),
                    entry("x-overflow", "reject-publish"));
        }

        @Override
        Map<String, Object> unroutedQueue() {
            return Map.of("x-queue-type", "quorum");
        }

        // RabbitMQ 4 has a delivery limit by itself, 3 has none; said aloud, both behave alike.
        private Map<String, Object> rejectedTo(String exchange) {
            return Map.ofEntries(
                    entry("x-queue-type", "quorum"),
                    entry("x-delivery-limit", DELIVERY_LIMIT),
                    entry("x-dead-letter-exchange", exchange),
                    entry("x-dead-letter-routing-key", Queues.DEAD_LETTER),
                    entry("x-dead-letter-strategy", "at-least-once"),
                    entry("x-overflow", "reject-publish"));
        }
    },

    /**
     * Apache Qpid Broker-J 10.1, for the local run. It cannot change the routing key of a rejected message: one that a
     * work queue rejected and {@link Queues#DEAD_LETTER} rejects again goes back to its work queue after the delay. It
     * has no delivery limit for a consumer that dies on a message either: such a message is delivered again for ever.
     */
    QPID {
        @Override
        Map<String, Object> unroutedTo(String exchange) {
            return Map.of(ALTERNATE, to(exchange));
        }

        @Override
        Map<String, Object> workQueue() {
            return rejectedTo(Queues.DEAD_LETTER);
        }

        @Override
        Map<String, Object> deadLetterQueue() {
            return rejectedTo(LATER.exchange());
        }

        @Override
        Map<String, Object> rung(Rung rung) {
            return Map.ofEntries(
                    entry(ALTERNATE, to(Queues.EXCHANGE)),
                    entry("expiryPolicy", "ROUTE_TO_ALTERNATE"),
                    entry("maximumMessageTtl", rung.delay().toMillis()));
        }

        @Override
        Map<String, Object> unroutedQueue() {
            return Map.of();
        }

        // Without a number of attempts the broker answers a reject by putting the message back.
        private Map<String, Object> rejectedTo(String destination) {
            return Map.of(ALTERNATE, to(destination), "maximumDeliveryAttempts", 1);
        }

        private Map<String, Object> to(String destination) {
            return Map.of("destination", destination);
        }
    };

    /** Where a dead letter waits that could not be stored. */
    static final Rung LATER = Rung.TWO_MINUTES;

    /** How often a message may kill its consumer before it becomes a dead letter. */
    private static final int DELIVERY_LIMIT = 20;

    private static final String ALTERNATE = "alternateBinding";

    /** Arguments of an exchange that hands on what none of its queues wants. */
    abstract Map<String, Object> unroutedTo(String exchange);

    /** Arguments of a queue whose rejected messages become dead letters. */
    abstract Map<String, Object> workQueue();

    /** Arguments of the dead letters' own queue: a letter rejected there waits on {@link #LATER}. */
    abstract Map<String, Object> deadLetterQueue();

    /** Arguments of a queue that gives each message back after the rung's delay, with its routing key kept. */
    abstract Map<String, Object> rung(Rung rung);

    /** Arguments of a queue that only collects. */
    abstract Map<String, Object> unroutedQueue();
}
