package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.TestBrokers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a change of the key takes with 10,000 accounts, while people write on four numbers. No test: it measures, and
 * prints a table for {@code docs/performance.md}. Run it with {@code -Dit.test=KeyChangeBenchmark}.
 */
class KeyChangeBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(KeyChangeBenchmark.class);

    private static final int ACCOUNTS = Integer.getInteger("svontai.accounts", 10_000);

    @Test
    void measure() {
        try (var world = new World(TestBrokers.rabbitOrSkip(), KeyChange.SETTINGS)) {
            var change = new KeyChange(world, ACCOUNTS);
            try (var talk = new Talk(world)) {
                time("add, both nodes restarted", change::add);
                time("promote, both nodes restarted", change::promote);
                LOG.warn("| rows that were still to do then | {} |", change.left());
                time("until all rows were locked anew", change::locksAnew);
                time("remove, both nodes restarted", change::remove);
                talk.end();
                assertThat(talk.heard()).isEqualTo(talk.said());
                LOG.warn(
                        "| messages meanwhile, all answered once and in order | {} |",
                        talk.said().values().stream().mapToInt(List::size).sum());
                LOG.warn(
                        "| longest wait for an answer | {} ms |", talk.longest().toMillis());
            }
            LOG.warn("| tokens that open on both nodes | {} of {} |", change.opened(), ACCOUNTS);
            LOG.warn("| refused by Meta | {} |", world.simulator().ledger().path("refused"));
        }
    }

    private static void time(String what, Runnable step) {
        var begin = System.nanoTime();
        step.run();
        LOG.warn(
                "| {} | {} ms |",
                what,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
