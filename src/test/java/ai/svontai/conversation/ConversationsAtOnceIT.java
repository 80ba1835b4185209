package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.InboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ConversationsAtOnceIT extends Mail {

    private static final int ROUNDS = 10;

    @RepeatedTest(ROUNDS)
    void keepARepeatedMessageOnce() throws Exception {
        var message = shop().text(AYSE, clock.instant(), "Merhaba");

        var bells = AtOnce.times(3, () -> conversations.receive(message));

        assertThat(bells).hasSize(3);
        assertThat(bells.stream().distinct()).hasSize(1);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(count("conversation")).isEqualTo(1);
        assertThat(count("message")).isEqualTo(1);
        assertThat(row(bells.getFirst()).lastSeq()).isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void numberTheMessagesOfANewCustomerWithoutAGap() throws Exception {
        var shop = shop();
        var messages = IntStream.range(0, 20)
                .mapToObj(i -> shop.text(AYSE, clock.instant(), "message " + i))
                .toList();

        var bells = AtOnce.all(receiving(messages));

        assertThat(bells.stream().distinct()).hasSize(1);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(count("conversation")).isEqualTo(1);
        assertThat(jdbc.sql("select seq from message order by seq")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(row(bells.getFirst()).lastQuestionSeq()).isEqualTo(20);
    }

    @Test
    void ofManyCustomersAndNumbersStayApart() throws Exception {
        var shop = shop();
        var shops = List.of(shop, shopOf(shop.tenant()), shop());
        var messages = new ArrayList<InboundMessage>();
        for (var i = 0; i < 18; i++) {
            var customer = new CustomerId("TR.%d".formatted(i % 3), "90532%d".formatted(i % 3));
            messages.add(shops.get(i / 6).text(customer, clock.instant(), "message " + i));
        }

        AtOnce.all(receiving(messages));

        assertThat(count("contact")).isEqualTo(6); // the first two shops are one tenant's
        assertThat(count("conversation")).isEqualTo(9);
        assertThat(jdbc.sql("select distinct last_seq from conversation")
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @RepeatedTest(ROUNDS)
    void losesNoQuestionThatComesInTheMomentOfTheAnswer() throws Exception {
        var shop = shop();
        var bell = write(shop, "Merhaba");
        var turn = turn(bell);
        var closed = new AtomicReference<Closed>();

        AtOnce.<Object>all(List.of(() -> write(shop, "Açık mısınız?"), () -> {
            closed.set(close(turn, "Merhaba!"));
            return bell;
        }));

        var questionSeq = row(bell).lastQuestionSeq();
        assertThat(closed.get().moreWaits()).isEqualTo(questionSeq == 2);
        assertThat(row(bell).lastSeq()).isEqualTo(3);
        assertThat(turn(bell).said()).extracting(Said::text).containsExactly("Merhaba", "Merhaba!", "Açık mısınız?");
    }

    private List<Callable<Bell>> receiving(List<InboundMessage> messages) {
        return messages.stream()
                .map(message -> (Callable<Bell>) () -> conversations.receive(message))
                .toList();
    }
}
