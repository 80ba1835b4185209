package ai.svontai.graph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Body;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stops asking Meta where it only fails: one circuit breaker for the host, and one for each number. A refusal is no
 * failure, for whoever is told "no" was heard. What our own settings cause is counted by number: not all requests need
 * be concerned.
 */
@Component
class CircuitBreakers {

    /** Failures of Meta as a whole; the other codes from 130000 on tell of the number that called. */
    private static final Set<Integer> METAS_OWN = Set.of(131016, 133004);

    private static final int FIRST_OF_WHATSAPP = 130000;
    private static final int TRIALS = 3;

    private final CircuitBreaker host;
    private final CircuitBreakerRegistry numbers;

    CircuitBreakers(GraphSettings settings, ObjectProvider<MeterRegistry> meters) {
        var config = CircuitBreakerConfig.custom()
                .slidingWindow(settings.breakerWindow(), settings.breakerWindow(), SlidingWindowType.COUNT_BASED)
                .waitDurationInOpenState(settings.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .maxWaitDurationInHalfOpenState(
                        settings.breakerPause().multipliedBy(TRIALS)) // a trial may never return
                .build();
        var hosts = CircuitBreakerRegistry.of(config);
        host = hosts.circuitBreaker(String.valueOf(settings.baseUrl().getHost()));
        numbers = CircuitBreakerRegistry.of(config);
        meters.ifAvailable(registry -> {
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(hosts).bindTo(registry);
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(numbers).bindTo(registry);
        });
    }

    /**
     * Lets the request pass, if there is hope. Whoever passed has to tell how it ended.
     *
     * @throws GraphException if the host or the number has failed too often lately
     */
    public GraphRequest enter(@Body GraphRequest request) {
        var number = of(request);
        if (!number.tryAcquirePermission()) {
            throw notAsked("this number");
        }
        if (!host.tryAcquirePermission()) {
            number.releasePermission();
            throw notAsked("Meta");
        }
        return request;
    }

    void succeeded(GraphRequest request) {
        of(request).onSuccess(0, TimeUnit.NANOSECONDS);
        host.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(GraphRequest request, GraphException failure) {
        switch (failure.failure()) {
            case RETRY, UNCERTAIN -> {
                var blamed = isOfNumber(failure) ? of(request) : host;
                var other = isOfNumber(failure) ? host : of(request);
                blamed.onError(0, TimeUnit.NANOSECONDS, failure);
                other.releasePermission();
            }
            default -> succeeded(request);
        }
    }

    boolean isHostOpen() {
        return host.getState() == State.OPEN;
    }

    long openNumbers() {
        return numbers.getAllCircuitBreakers().stream()
                .filter(breaker -> breaker.getState() == State.OPEN)
                .count();
    }

    private CircuitBreaker of(GraphRequest request) {
        return numbers.circuitBreaker(request.subject());
    }

    private static boolean isOfNumber(GraphException failure) {
        return OurSettings.areToBlame(failure.code(), failure.getMessage())
                || (failure.code() >= FIRST_OF_WHATSAPP && !METAS_OWN.contains(failure.code()));
    }

    private static GraphException notAsked(String whom) {
        return new GraphException(
                GraphFailure.CIRCUIT_OPEN, 0, 0, "not asked: too many calls to %s failed lately".formatted(whom), null);
    }
}
