package ai.svontai.graph;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health component {@code graph}: whether we still ask Meta, for how many numbers we do not, and whether Meta still
 * knows our version. The status {@code
 * ATTENTION} changes neither the whole's status nor an HTTP answer: a restart would not help.
 */
@Component("graphHealthIndicator")
class GraphHealth extends AbstractHealthIndicator {

    static final Status ATTENTION = new Status("ATTENTION", "most of the last calls to Meta failed");

    private final CircuitBreakers breakers;
    private final GraphVersions versions;

    GraphHealth(CircuitBreakers breakers, GraphVersions versions) {
        this.breakers = breakers;
        this.versions = versions;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var open = breakers.openNumbers();
        health.status(breakers.isHostOpen() || open > 0 ? ATTENTION : Status.UP)
                .withDetail("host", breakers.isHostOpen() ? "open" : "closed")
                .withDetail("open-numbers", open)
                .withDetail("version", versions.requested())
                .withDetail("answered-version", versions.answered().orElse(versions.requested()));
    }
}
