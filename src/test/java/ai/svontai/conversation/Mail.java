package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.DatabaseTest;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the mailbox do again and again. */
abstract class Mail extends DatabaseTest {

    static final CustomerId AYSE = new CustomerId("TR.ayse", "905320000001");

    @Autowired
    Conversations conversations;

    @Autowired
    Mailbox mailbox;

    Bell write(Shop shop, String text) {
        return conversations.receive(shop.text(AYSE, clock.instant(), text));
    }

    /** The bot's turn, once the customer is quiet. */
    Turn turn(Bell bell) {
        clock.pass(Duration.ofSeconds(1));
        return open(bell, UUID.randomUUID().toString());
    }

    Turn open(Bell bell, String ticket) {
        var opening = mailbox.open(bell, ticket);
        assertThat(opening).isInstanceOf(Turn.class);
        return (Turn) opening;
    }

    Closed close(Turn turn, String... texts) {
        return close(new Answer(turn, List.of(texts), false));
    }

    Closed close(Answer answer) {
        var closed = transaction.execute(status -> mailbox.close(answer));
        assertThat(closed).isNotNull();
        return closed == null ? new Closed(List.of(), false) : closed;
    }

    void takeOver(Bell bell) {
        jdbc.sql("update conversation set responder = 'operator', responder_version = responder_version + 1"
                        + " where id = :id")
                .param("id", bell.conversationId())
                .update();
    }

    Row row(Bell bell) {
        return jdbc.sql("""
                        select last_seq, last_question_seq, answered_up_to, quiet_until, unanswered_since, turn_ticket,
                               last_customer_message_at, turn_attempts, apologised, attention
                          from conversation
                         where id = :id
                        """).param("id", bell.conversationId()).query(Row.class).single();
    }

    record Row(
            long lastSeq,
            long lastQuestionSeq,
            long answeredUpTo,
            Instant quietUntil,
            Instant unansweredSince,
            String turnTicket,
            Instant lastCustomerMessageAt,
            int turnAttempts,
            boolean apologised,
            String attention) {}
}
