package ai.svontai.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts what becomes of tokens. Tags name no account: there may be very many. */
@Component
class TokenMeters {

    private final ObjectProvider<MeterRegistry> meters;

    TokenMeters(ObjectProvider<MeterRegistry> meters, TokenForecasts forecasts, Keyset keyset) {
        this.meters = meters;
        meters.ifAvailable(registry -> {
            for (var within : TokenForecasts.WITHIN) {
                registry.gauge(
                        "svontai.tokens.expiring",
                        Tags.of("within", within.toDays() + "d"),
                        forecasts,
                        all -> all.now().expiring(within));
            }
            registry.gauge(
                    "svontai.token.days.left", forecasts, all -> all.now().daysLeft());
            registry.gauge(
                    "svontai.token.rekey.left", keyset, all -> all.standing().left());
            registry.gauge(
                    "svontai.token.unopenable", keyset, all -> all.standing().unopenable());
        });
    }

    /** @param result checked, refreshed, overtaken, foreign, dead, failed (may pass) or refused */
    void count(String result) {
        meters.ifAvailable(registry ->
                registry.counter("svontai.token.refresh", "result", result).increment());
    }

    /** So little time is left that somebody should know. */
    void late() {
        meters.ifAvailable(
                registry -> registry.counter("svontai.token.refresh.late").increment());
    }

    /** An account has to be connected again. */
    void reconnect() {
        meters.ifAvailable(
                registry -> registry.counter("svontai.token.reconnect").increment());
    }

    void rekeyed(int rows) {
        meters.ifAvailable(registry -> registry.counter("svontai.token.rekeyed").increment(rows));
    }
}
