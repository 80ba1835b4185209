package ai.svontai.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.database.AtOnce;
import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OperatorTextsIT extends Shift {

    @BeforeEach
    void takeOver() {
        takeOver("ayse");
    }

    @RepeatedTest(10)
    void countsAKeyOnce() throws Exception {
        var sent = AtOnce.times(8, () -> say("Merhaba", "key"));

        assertThat(sent).containsOnly(sent.getFirst());
        assertThat(states()).containsExactly("queued");
        assertThat(count("message")).isEqualTo(2);
    }

    @Test
    void countsAKeyOnceEvenWhenItCouldNoLongerBeSent() {
        var sent = say("Merhaba", "key");
        clock.pass(Duration.ofHours(25));
        release();

        assertThat(say("Merhaba", "key")).isEqualTo(sent);
        refuses(422, () -> say("Hoşça kal", "key"));
        assertThat(states()).containsExactly("queued");
    }

    @Test
    void knowsAKeyInItsConversationOnly() {
        say("Merhaba", "key");
        customerWrites();
        takeOver();

        say("Merhaba", "key");

        assertThat(states()).hasSize(2);
    }

    @RepeatedTest(5)
    void givesEachTextItsPlace() throws Exception {
        var sent = AtOnce.all(IntStream.range(0, 10)
                .<Callable<Sent>>mapToObj(i -> () -> say("Satır " + i, null))
                .toList());

        assertThat(sent).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select seq from outbox order by seq")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 11).mapToObj(Long::valueOf).toList());
        assertThat(jdbc.sql("select text from message where sender = 'operator' order by seq")
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql("select message ->> 'body' from outbox order by seq")
                        .query(String.class)
                        .list());
    }

    @Test
    void goesToTheOutboxAsTheOperators() {
        say("Merhaba", null);

        assertThat(Objects.requireNonNull(outbox.claim(bell)).message()).isEqualTo(new OutboundMessage.Text("Merhaba"));
        assertThat(jdbc.sql("select sender from outbox").query(String.class).single())
                .isEqualTo("operator");
    }

    @Test
    void sendsLongTextsInPiecesUnlessTheBotForbidsIt() {
        assertThat(say("Uzun bir cümle. ".repeat(300), null).messages()).hasSize(2);
        jdbc.sql("update bot set splits_long_texts = false").update();

        refuses(422, () -> say("Uzun bir cümle. ".repeat(300), null));

        assertThat(say("x".repeat(4096), null).messages()).hasSize(1);
        assertThat(states()).hasSize(3);
    }

    @Test
    void isRefusedOutsideTheWindowAndItsMargin() {
        clock.pass(Duration.ofHours(24).minusMinutes(5).minusMillis(1));
        say("Gerade noch", null);
        clock.pass(Duration.ofMillis(1));

        refuses(409, () -> say("Zu spät", null));

        assertThat(states()).hasSize(1);
    }

    @Test
    void isRefusedWhileTheBotHasTheConversation() {
        release();

        refuses(409, () -> say("Merhaba", null));

        assertThat(states()).isEqualTo(List.of());
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
