package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.SendingRights;
import ai.svontai.graph.GraphFailures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages of accounts that may not send. */
class HeldMessagesIT extends Post {

    @Autowired
    private Pace pace;

    @Autowired
    private SendingRights rights;

    @Test
    void accountThatMayNotSendHoldsItsMessagesAndLetsThemGoInOrder() {
        var shop = shop();
        var bell = queued(shop, "one", "two");
        settlement.refused(claim(bell), GraphFailures.of(190));
        var later = queued(shop, "three");

        assertThat(pace.pass(later).isOpen())
                .as("there is something to tidy up")
                .isTrue();
        assertThat(outbox.claim(later)).isNull();
        assertThat(outbox.claim(bell)).isNull();
        assertThat(states(bell)).containsExactly("parked", "parked");
        assertThat(states(later)).containsExactly("parked");
        assertThat(outbox.forgotten()).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        rights.connected(shop.tenant(), shop.account().id());

        assertThat(outbox.forgotten()).containsExactlyInAnyOrder(bell, later);
        assertThat(pace.pass(bell).isOpen()).isTrue();
        assertThat(claim(bell).message()).hasToString("Text[3 characters]");
        assertThat(states(bell)).containsExactly("sending", "parked");
    }

    @Test
    void tokenThatWasReplacedMeanwhileIsNotToBlame() {
        var shop = shop();
        var bell = queued(shop, "one");
        var claim = claim(bell);
        clock.pass(Duration.ofSeconds(1));
        rights.connected(shop.tenant(), shop.account().id());

        settlement.refused(claim, GraphFailures.of(190));

        assertThat(outbox.forgotten()).containsExactly(bell);
        assertThat(claim(bell).attempt()).isEqualTo(2);
    }

    @Test
    void silenceSaysNothingAboutAToken() {
        var shop = shop();
        doubt(claim(queued(shop, "one")));

        assertThat(jdbc.sql("select status from account").query(String.class).list())
                .containsOnly("active");
    }

    @Test
    void blockedAccountIsTriedAgainAfterAWhile() {
        var shop = shop();
        var bell = queued(shop, "one");
        settlement.refused(claim(bell), GraphFailures.of(131042));

        clock.pass(Duration.ofMinutes(29));
        assertThat(rights.probe()).isZero();
        assertThat(outbox.forgotten()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(rights.probe()).isOne();

        assertThat(outbox.forgotten()).containsExactly(bell);
        assertThat(claim(bell).attempt()).isEqualTo(2);
    }
}
