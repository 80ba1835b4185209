package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.Shop;
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
        refuse(claim(bell), 132069);

        clock.pass(Duration.ofMinutes(59));
        assertThat(outbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        assertThat(outbox.forgotten()).containsExactly(bell);
    }

    @Test
    void areNotThoseThatAreDone() {
        accept(claim(queued(shop, "accepted")), "wamid.1");
        refuse(claim(queued(shop, "failed")), 100);
        refuse(claim(queued(shop, "parked")), 131047);
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
