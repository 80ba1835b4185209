package ai.svontai.operator;

import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Conversations;
import ai.svontai.conversation.Mailbox;
import ai.svontai.conversation.Turn;
import ai.svontai.database.DatabaseTest;
import ai.svontai.database.Shop;
import ai.svontai.delivery.Outbox;
import ai.svontai.whatsapp.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of operators do again and again. */
abstract class Shift extends DatabaseTest {

    @Autowired
    Conversations conversations;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Takeovers takeovers;

    @Autowired
    OperatorTexts texts;

    @Autowired
    Decisions decisions;

    Shop shop;
    CustomerId customer;
    Bell bell;

    @BeforeEach
    void customerWrites() {
        shop = shop();
        customer = new CustomerId("TR." + UUID.randomUUID(), null);
        bell = write("Merhaba");
    }

    Bell write(String text) {
        return conversations.receive(shop.text(customer, clock.instant(), text));
    }

    /** The bot's turn, once the customer is quiet. */
    Turn turn() {
        clock.pass(Duration.ofSeconds(1));
        return (Turn) mailbox.open(bell, UUID.randomUUID().toString());
    }

    void answer(Turn turn, String... answers) {
        outbox.enqueue(new Answer(turn, List.of(answers), false));
    }

    TakenOver takeOver(String who) {
        return takeovers.takeOver(asked(), shop.tenant(), who);
    }

    void release() {
        takeovers.release(asked(), shop.tenant(), "ayse");
    }

    Sent say(String text, @Nullable String key) {
        return texts.send(new MessageRequest(bell.conversationId().toString(), text, null), key, shop.tenant(), "ayse");
    }

    List<String> states() {
        return jdbc.sql("select state from outbox order by seq")
                .query(String.class)
                .list();
    }

    UUID idOf(String text) {
        return jdbc.sql("select id from message where text = :text")
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    private ConversationRequest asked() {
        return new ConversationRequest(bell.conversationId().toString());
    }
}
