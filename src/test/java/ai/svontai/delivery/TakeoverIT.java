package ai.svontai.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.OutboundMessage;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once an operator has taken a conversation over, the bot says no more. */
class TakeoverIT extends Post {

    private Bell bell;

    @BeforeEach
    void answerTwice() {
        bell = queued(shop(), "one", "two");
    }

    @Test
    void cancelsWhatTheBotDecided() {
        takeOver(bell);

        assertThat(outbox.claim(bell)).isNull();

        assertThat(states(bell)).containsExactly("cancelled", "cancelled");
    }

    @Test
    void cancelsItAlsoWhenTheBotIsBack() {
        takeOver(bell);
        jdbc.sql("update conversation set responder = 'bot', responder_version = responder_version + 1")
                .update();

        assertThat(outbox.claim(bell)).isNull();

        assertThat(states(bell)).containsExactly("cancelled", "cancelled");
    }

    @Test
    void letsTheOperatorsMessageLeave() {
        takeOver(bell);
        jdbc.sql("update outbox set sender = 'operator', responder_version = 1 where seq = 3")
                .update();

        var claim = claim(bell);

        assertThat(claim.message()).isEqualTo(new OutboundMessage.Text("two"));
        assertThat(states(bell)).containsExactly("cancelled", "sending");
    }

    @Test
    void doesNotLetTheOperatorWaitForTheBotsRetry() {
        refuse(claim(bell), 131056);
        takeOver(bell);
        jdbc.sql("update outbox set sender = 'operator', responder_version = 1 where seq = 3")
                .update();

        assertThat(claim(bell).message()).isEqualTo(new OutboundMessage.Text("two"));

        assertThat(states(bell)).containsExactly("cancelled", "sending");
    }

    @Test
    void countsForAClaimThatComesInTheSameMoment() {
        var claiming = requireNonNull(transaction.execute(open -> {
            takeOver(bell);
            var claim = CompletableFuture.supplyAsync(() -> outbox.claim(bell));
            await().until(() -> claim.isDone() || isSomebodyWaiting());
            return claim;
        }));

        assertThat(claiming.join()).isNull();
        assertThat(states(bell)).containsExactly("cancelled", "cancelled");
    }
}
