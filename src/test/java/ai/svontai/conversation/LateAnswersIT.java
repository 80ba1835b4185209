package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that nobody may read any more. */
class LateAnswersIT extends Mail {

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void customerWrites() {
        shop = shop();
        bell = write(shop, "Merhaba");
    }

    @Test
    void countNoMoreUnderATicketThatCameBack() {
        clock.pass(Duration.ofSeconds(1));
        var stalled = open(bell, "ticket");
        close(open(bell, "ticket"), "Merhaba!");
        write(shop, "Açık mısınız?");
        clock.pass(Duration.ofSeconds(1));
        var next = open(bell, "ticket");

        assertThat(close(stalled, "Merhaba!").decided()).isEmpty();

        assertThat(close(next, "Evet").decided()).hasSize(1);
        assertThat(ours()).containsExactly("Merhaba!", "Evet");
    }

    @Test
    void countNoMoreAfterATakeover() {
        var turn = turn(bell);
        takeOver(bell);

        assertThat(close(turn, "too late")).isEqualTo(new Closed(List.of(), false));

        assertThat(ours()).isEmpty();
        assertThat(row(bell).answeredUpTo()).isZero();
    }

    @Test
    void ofAnotherTenantNeverCount() {
        var turn = turn(bell);
        var foreign = new Turn(
                new Bell(shop().tenant(), bell.conversationId()),
                turn.ticket(),
                turn.botId(),
                turn.responderVersion(),
                turn.upToSeq(),
                turn.openedAt(),
                0,
                false,
                List.of());

        assertThat(close(foreign, "Merhaba!").decided()).isEmpty();
    }

    private List<String> ours() {
        return jdbc.sql("select text from message where sender = 'bot' order by seq")
                .query(String.class)
                .list();
    }
}
