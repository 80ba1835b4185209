package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.SendingRight;
import ai.svontai.account.SendingRights;
import ai.svontai.database.AtOnce;
import ai.svontai.database.Shop;
import ai.svontai.graph.GraphFailures;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaceIT extends Post {

    @Autowired
    private Pace pace;

    @Autowired
    private Slots slots;

    @Autowired
    private SendingRights rights;

    @Autowired
    private DataSource database;

    @Test
    void letsAMessagePassThatIsDue() {
        var bell = queued(shop(), "one");

        assertThat(pace.pass(bell)).isEqualTo(new Passage(bell, true, null));
        assertThat(claim(bell).attempt()).isOne();
    }

    @Test
    void letsNobodyPassWhoHasNothingToSend() {
        var bell = queued(shop(), "one");
        accept(claim(bell), "wamid.1");

        assertThat(pace.pass(bell)).isEqualTo(new Passage(bell, false, null));
    }

    @Test
    void letsNobodyPassBeforeHisTime() {
        var bell = queued(shop(), "one");
        refuse(claim(bell), 131000);

        assertThat(pace.pass(bell)).isEqualTo(new Passage(bell, false, null));
    }

    /** Two nodes at once take no more than one bucket holds; a slot in an hour keeps time out of it. */
    @Test
    void isSharedByAllNodes() throws Exception {
        var shop = shop();
        var slow = right(shop, 5);
        var otherNode = new Slots(database);

        var taken = AtOnce.all(IntStream.range(0, 40)
                .mapToObj(taker -> (Callable<Boolean>) () ->
                        (taker % 2 == 0 ? slots : otherNode).take(shop.account().phoneNumberId(), slow))
                .toList());

        assertThat(taken.stream().filter(took -> took)).hasSizeBetween(1, 3);
    }

    /** The first burst on a number: both nodes are just making its bucket, and many wait for each of them. */
    @RepeatedTest(20)
    void isMadeByAllNodesAtOnce() throws Exception {
        var shop = shop();
        var right = right(shop, 100);
        var otherNode = new Slots(database);

        var taken = AtOnce.all(IntStream.range(0, 16)
                .mapToObj(taker -> (Callable<Boolean>) () ->
                        (taker % 2 == 0 ? slots : otherNode).take(shop.account().phoneNumberId(), right))
                .toList());

        assertThat(taken).containsOnly(true);
    }

    @Test
    void sendsBackWhoeverWouldHaveToWait() {
        var shop = shop();
        rights.pace(shop.tenant(), shop.account().id(), 1);
        var first = queued(shop, "one");
        var second = queued(shop, "two");

        assertThat(pace.pass(first).isOpen()).isTrue();
        var passage = pace.pass(second);

        assertThat(passage.isOpen()).isFalse();
        assertThat(passage.delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.pass(second).isLater())
                .as("another bell in the meantime")
                .isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(states(second)).containsExactly("queued");
    }

    @Test
    void holdsBackNoOtherNumber() {
        var slow = shop();
        var other = shopOf(slow.tenant());
        rights.pace(slow.tenant(), slow.account().id(), 1);
        pace.pass(queued(slow, "one"));

        assertThat(pace.pass(queued(slow, "two")).isOpen()).isFalse();
        assertThat(pace.pass(queued(other, "three")).isOpen()).isTrue();
    }

    @Test
    void changesAtOnceOnAllNodes() {
        var shop = shop();
        rights.pace(shop.tenant(), shop.account().id(), 1);
        pace.pass(queued(shop, "one"));
        assertThat(pace.pass(queued(shop, "two")).isOpen()).isFalse();

        rights.pace(shop.tenant(), shop.account().id(), 1000);

        assertThat(pace.pass(queued(shop, "three")).isOpen()).isTrue();
    }

    @Test
    void numberThatMetaSlowsDownWaitsLongerEachTimeAndAlone() {
        var shop = shop();
        var other = shopOf(shop.tenant());
        for (var seconds : new int[] {1, 2, 4, 8}) {
            var next = queued(shop, "next");
            settlement.refused(claim(queued(shop, "again")), GraphFailures.of(130429));

            assertThat(pace.pass(next).delay()).isEqualTo(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds + 5));
        }
        assertThat(pace.pass(queued(other, "other")).isOpen()).isTrue();
    }

    @Test
    void whatMetaRefusesTogetherSlowsDownOnce() {
        var shop = shop();
        var claims = List.of(claim(queued(shop, "one")), claim(queued(shop, "two")), claim(queued(shop, "three")));
        var next = queued(shop, "next");

        claims.forEach(claim -> settlement.refused(claim, GraphFailures.of(130429)));

        assertThat(pace.pass(next).delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void wabaThatMetaSlowsDownWaitsWholeAndAlone() {
        var ofTheSameWaba = shop();
        var ofAnotherWaba = shop();
        jdbc.sql("update account set waba_id = '4400' where id = :id")
                .param("id", ofAnotherWaba.account().id())
                .update();
        settlement.refused(claim(queued(shop(), "one")), GraphFailures.of(80007));

        assertThat(pace.pass(queued(ofTheSameWaba, "two")).isLater()).isTrue();
        assertThat(pace.pass(queued(ofAnotherWaba, "three")).isOpen()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(pace.pass(queued(ofTheSameWaba, "four")).isOpen()).isTrue();
    }

    @Test
    void appThatMetaSlowsDownWaitsWhole() {
        var other = shop();
        settlement.refused(claim(queued(shop(), "one")), GraphFailures.of(4));

        assertThat(pace.pass(queued(other, "two")).isLater()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(pace.pass(queued(other, "three")).isOpen()).isTrue();
    }

    private SendingRight right(Shop shop, int perSecond) {
        rights.pace(shop.tenant(), shop.account().id(), perSecond);
        return Objects.requireNonNull(transaction.execute(
                status -> rights.hold(shop.tenant(), shop.account().id())));
    }
}
