package ai.svontai.broker;

import java.util.List;

/** The names on the broker. A work queue's name is also its routing key, at {@link #EXCHANGE} and on every {@link Rung}. */
public final class Queues {

    /** Where all work is published. */
    public static final String EXCHANGE = "svontai";

    /** Webhook bodies as Meta sent them. */
    public static final String WEBHOOK = "webhook";

    /** Conversations that may want an answer. */
    public static final String REPLY = "reply";

    /** Conversations whose outbox has something to send. */
    public static final String DELIVERY = "delivery";

    /** Sign-ups that go on, and farewells. */
    public static final String ONBOARDING = "onboarding";

    /** What was given up, on its way into the table where people decide about it. */
    public static final String DEAD_LETTER = "dead-letter";

    /** What no queue wanted: a wrong routing key, so a bug. Its exchange is {@link #UNROUTED_EXCHANGE}. */
    public static final String UNROUTED = "unrouted";

    static final String UNROUTED_EXCHANGE = "svontai.unrouted";

    /** What a message can be put back into. */
    public static final List<String> WORK = List.of(WEBHOOK, REPLY, DELIVERY, ONBOARDING);

    private Queues() {}
}
