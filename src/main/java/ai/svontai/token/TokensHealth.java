package ai.svontai.token;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health component {@code tokens}: whether the keyset opens what is stored. The status {@code ATTENTION} changes neither
 * the whole's status nor an HTTP answer: a restart would not help, and the other tokens are good.
 */
@Component("tokensHealthIndicator")
class TokensHealth extends AbstractHealthIndicator {

    static final Status ATTENTION =
            new Status("ATTENTION", "SVONTAI_TOKEN_KEYSET lacks the keys of some stored secrets");

    private final Keyset keyset;

    TokensHealth(Keyset keyset) {
        this.keyset = keyset;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var standing = keyset.standing();
        health.status(standing.unopenable() == 0 ? Status.UP : ATTENTION)
                .withDetail("primary-key", standing.primaryKeyId())
                .withDetail("keys", standing.keys())
                .withDetail("left", standing.left())
                .withDetail("unopenable", standing.unopenable());
    }
}
