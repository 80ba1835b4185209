package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.svontai.account.SendingRights;
import ai.svontai.broker.Rung;
import ai.svontai.database.Shop;
import ai.svontai.graph.GraphFailures;
import ai.svontai.token.AccessTokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Messages of accounts that may not send. */
@ExtendWith(OutputCaptureExtension.class)
class HeldMessagesIT extends Post {

    @Autowired
    private Pace pace;

    @Autowired
    private SendingRights rights;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private SendRequests requests;

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
    void tokenThatDoesNotOpenIsNotToBlame(CapturedOutput log) {
        var shop = shop();
        tokens.keep(shop.tenant(), shop.account().id(), "EAAG-of-the-shop");
        var bell = queued(shop, "one");
        jdbc.sql("update access_token set ciphertext = ciphertext || 'x'::bytea")
                .update();
        var claim = claim(bell);

        var settled = settlement.refused(claim, failureOf(claim));

        assertThat(state(claim)).isEqualTo("retrying");
        assertThat(settled.rung()).isEqualTo(Rung.FIVE_SECONDS);
        assertThat(log.getOut())
                .contains("ERROR")
                .containsOnlyOnce("message " + claim.id() + " waits: the access token");
        jdbc.sql("update access_token set ciphertext = substr(ciphertext, 1, length(ciphertext) - 1)")
                .update();
        clock.pass(Duration.ofSeconds(5));
        assertThat(requests.toGraph(claim(bell)).accessToken()).isEqualTo("EAAG-of-the-shop");
        assertThat(statusOf(shop)).isEqualTo("active");
    }

    @Test
    void accountWithoutATokenHasToBeConnectedAgain() {
        var shop = shop();
        var claim = claim(queued(shop, "one"));

        settlement.refused(claim, failureOf(claim));

        assertThat(state(claim)).isEqualTo("parked");
        assertThat(statusOf(shop)).isEqualTo("reconnect");
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

    /** What comes of asking for the token of the account. */
    private Throwable failureOf(Claim claim) {
        return catchThrowable(() -> requests.toGraph(claim));
    }

    private String statusOf(Shop shop) {
        return jdbc.sql("select status from account where id = :id")
                .param("id", shop.account().id())
                .query(String.class)
                .single();
    }
}
