package ai.svontai.graph;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health component {@code graph}: whether we still ask Meta, and for how many numbers we do not. The status {@code
 * ATTENTION} changes neither the whole's status nor an HTTP answer: a restart would not help.
 */
@Component("graphHealthIndicator")
class GraphHealth extends AbstractHealthIndicator {

    static final Status ATTENTION = new Status("ATTENTION", "most of the last calls to Meta failed");

    private final CircuitBreakers breakers;

    GraphHealth(CircuitBreakers breakers) {
        this.breakers = breakers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var open = breakers.openNumbers();
        health.status(breakers.isHostOpen() || open > 0 ? ATTENTION : Status.UP)
                .withDetail("host", breakers.isHostOpen() ? "open" : "closed")
                .withDetail("open-numbers", open);
    }
}
