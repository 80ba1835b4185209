package ai.svontai.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask, at this node: so many times at once, and as many again in a minute. Nothing is lost by
 * forgetting who was idle for longer: he has his full number again.
 */
@Component
class Limits {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final Cache<String, Bucket> buckets;
    private final TimeMeter time;
    private final int callers;
    private final int strangers;

    @Autowired
    Limits(TenantSettings settings) {
        this(settings, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Limits(TenantSettings settings, TimeMeter time) {
        this.time = time;
        this.callers = settings.requestsPerMinute();
        this.strangers = settings.strangersPerMinute();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Empty if the caller may pass, else the seconds after which he should ask again. */
    Optional<Long> caller(String who) {
        return take("caller " + who, callers);
    }

    /** The same for an address that has shown a bad token. */
    Optional<Long> badToken(String address) {
        return take("token " + address, strangers);
    }

    /** The same for an address at a door that needs no token. */
    Optional<Long> knock(String address) {
        return take("knock " + address, strangers);
    }

    private Optional<Long> take(String key, int perMinute) {
        var bucket = buckets.get(key, first -> bucket(perMinute));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .build();
    }
}
