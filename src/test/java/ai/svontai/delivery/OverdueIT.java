package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.Shop;
import ai.svontai.graph.GraphFailures;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages whose bell was lost. */
class OverdueIT extends Post {

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = shop();
    }

    @Test
    void areThoseThatNobodySends() {
        var bell = queued(shop, "one", "two");
        clock.pass(Duration.ofSeconds(5));
        assertThat(outbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMillis(1));
        assertThat(outbox.forgotten()).containsExactly(bell);
    }

    @Test
    void areThoseWhoseSenderIsGone() {
        var bell = queued(shop, "one");
        claim(bell);
        clock.pass(Duration.ofSeconds(50));
        assertThat(outbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMillis(1));
        assertThat(outbox.forgotten()).containsExactly(bell);
    }

    @Test
    void areNotThoseThatWaitBehindARetry() {
        var bell = queued(shop, "one", "two");
        receipts.postpone(claim(bell), Duration.ofHours(1), GraphFailures.of(131056));

        clock.pass(Duration.ofMinutes(59));
        assertThat(outbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        assertThat(outbox.forgotten()).containsExactly(bell);
    }

    @Test
    void areNotThoseThatAreDone() {
        accept(claim(queued(shop, "accepted")), "wamid.1");
        receipts.fail(claim(queued(shop, "failed")), GraphFailures.of(100));
        receipts.park(claim(queued(shop, "parked")), GraphFailures.of(131047));
        clock.pass(Duration.ofHours(1));

        assertThat(outbox.forgotten()).isEmpty();
    }

    @Test
    void comeLongestFirst() {
        var first = queued(shop, "one");
        var second = queued(shop(), "two");
        clock.pass(Duration.ofMinutes(1));

        assertThat(outbox.forgotten()).containsExactly(first, second);
    }
}
