package ai.svontai.broker;

import java.time.Duration;

/** One step of the retry ladder: an exchange whose queue holds a message for {@link #delay()}, then gives it back. */
public enum Rung {
    ONE_SECOND("retry.1s", Duration.ofSeconds(1)),
    FIVE_SECONDS("retry.5s", Duration.ofSeconds(5)),
    THIRTY_SECONDS("retry.30s", Duration.ofSeconds(30)),
    TWO_MINUTES("retry.2m", Duration.ofMinutes(2)),
    TEN_MINUTES("retry.10m", Duration.ofMinutes(10)),
    ONE_HOUR("retry.1h", Duration.ofHours(1));

    private final String exchange;
    private final Duration delay;

    Rung(String exchange, Duration delay) {
        this.exchange = exchange;
        this.delay = delay;
    }

    /** The exchange to publish to; its queue has the same name, and the routing key decides who gets the message back. */
    public String exchange() {
        return exchange;
    }

    public Duration delay() {
        return delay;
    }
}
