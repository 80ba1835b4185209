package ai.svontai.delivery;

import ai.svontai.account.SendingRight;
import ai.svontai.whatsapp.PhoneNumberId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** How much of its pace each number has used up: a token bucket for each, in the database, shared by all nodes. */
@Component
class Slots {

    /** How long somebody waits for a slot that is about to come. */
    static final Duration PATIENCE = Duration.ofMillis(100);

    /** A number that was silent may send this part of its second at once; more, and a second could hold too many. */
    private static final int BURST = 5;

    private final ProxyManager<String> buckets;
    private final Map<PhoneNumberId, Known> known = new ConcurrentHashMap<>();

    Slots(DataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("pace")
                .build();
    }

    /**
     * Takes one slot, now or within {@link #PATIENCE}.
     *
     * @throws DataAccessResourceFailureException if the database does not answer
     */
    boolean take(PhoneNumberId number, SendingRight right) {
        try {
            return tryTake(number, right);
        } catch (BucketNotFoundException | BatchFailedException twoNodesHaveJustMadeIt) {
            known.remove(number);
        }
        try {
            return tryTake(number, right);
        } catch (BucketNotFoundException | BatchFailedException e) {
            known.remove(number);
            throw new DataAccessResourceFailureException("the pace cannot be read", e);
        }
    }

    private boolean tryTake(PhoneNumberId number, SendingRight right) {
        try {
            return bucket(number, right).asBlocking().tryConsumeUninterruptibly(1, PATIENCE);
        } catch (BucketExecutionException e) {
            throw new DataAccessResourceFailureException("the pace cannot be read", e);
        }
    }

    private Bucket bucket(PhoneNumberId number, SendingRight right) {
        return known.compute(
                        number,
                        (key, bucket) -> bucket != null && bucket.version() == right.paceVersion()
                                ? bucket
                                : new Known(right.paceVersion(), connect(number, right)))
                .bucket();
    }

    private Bucket connect(PhoneNumberId number, SendingRight right) {
        return buckets.builder()
                .withOptimization(Optimizations.batching())
                .withImplicitConfigurationReplacement(right.paceVersion(), TokensInheritanceStrategy.PROPORTIONALLY)
                .build(number.value(), () -> configuration(right.messagesPerSecond()));
    }

    private static BucketConfiguration configuration(int perSecond) {
        return BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(Math.max(1, perSecond / BURST)).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private record Known(long version, Bucket bucket) {}
}
