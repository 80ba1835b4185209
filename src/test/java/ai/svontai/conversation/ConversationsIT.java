package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.account.NumberWithoutOwner;
import ai.svontai.database.SettableClock;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.InboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.Wamid;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationsIT extends Mail {

    @Test
    void beginWithTheFirstMessage() {
        var shop = shop();

        var bell = write(shop, "Merhaba");

        assertThat(bell.tenant()).isEqualTo(shop.tenant());
        assertThat(count("contact")).isEqualTo(1);
        assertThat(count("conversation")).isEqualTo(1);
        assertThat(count("message")).isEqualTo(1);
        assertThat(row(bell).lastSeq()).isEqualTo(1);
        assertThat(row(bell).lastQuestionSeq()).isEqualTo(1);
    }

    @Test
    void goOnWithTheNextMessage() {
        var shop = shop();
        var bell = write(shop, "Merhaba");

        var next = write(shop, "Orada mısınız?");

        assertThat(next).isEqualTo(bell);
        assertThat(row(bell).lastSeq()).isEqualTo(2);
    }

    @Test
    void takeTheSameWamidOnceForEachNumber() {
        var shop = shop();
        var second = shopOf(shop.tenant());
        var now = clock.instant();

        conversations.receive(shop.text("wamid.1", AYSE, now, "first"));
        var bell = conversations.receive(shop.text("wamid.1", AYSE, now, "again"));
        var other = conversations.receive(second.text("wamid.1", AYSE, now, "elsewhere"));

        assertThat(row(bell).lastSeq()).isEqualTo(1);
        assertThat(row(other).lastSeq()).isEqualTo(1);
        assertThat(count("message")).isEqualTo(2);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(count("conversation")).isEqualTo(2);
    }

    @Test
    void repeatedMessageDoesNotWakeAnAnsweredConversation() {
        var shop = shop();
        var message = shop.text(AYSE, clock.instant(), "Merhaba");
        var bell = conversations.receive(message);
        close(turn(bell), "Merhaba!");
        var answered = row(bell);

        conversations.receive(message);

        assertThat(row(bell)).isEqualTo(answered);
    }

    @Test
    void ofTwoTenantsDoNotMeet() {
        var one = write(shop(), "Merhaba");
        var other = write(shop(), "Merhaba");

        assertThat(one.tenant()).isNotEqualTo(other.tenant());
        assertThat(one.conversationId()).isNotEqualTo(other.conversationId());
        assertThat(count("contact")).isEqualTo(2);
        assertThat(mailbox.open(new Bell(one.tenant(), other.conversationId()), "ticket"))
                .isInstanceOf(Opening.NothingToDo.class);
    }

    @Test
    void onANumberThatNobodyOwnsLeaveNothingBehind() {
        var message = new InboundMessage(
                new Wamid("wamid.1"), new PhoneNumberId("1"), AYSE, null, clock.instant(), "text", "Hi", "{}");

        assertThatThrownBy(() -> conversations.receive(message)).isInstanceOf(NumberWithoutOwner.class);

        assertThat(count("contact") + count("conversation") + count("message")).isZero();
    }

    @Test
    void keepMetasTimeAndNeverCloseTheWindowEarlier() {
        var shop = shop();
        var now = clock.instant();
        var bell = conversations.receive(shop.text(AYSE, now.minusSeconds(60), "new"));

        conversations.receive(shop.text(AYSE, now.minusSeconds(7200), "old"));

        assertThat(row(bell).lastCustomerMessageAt()).isEqualTo(now.minusSeconds(60));
        assertThat(sentAt(2)).isEqualTo(now.minusSeconds(7200));
    }

    @Test
    void takeAMessageFromTheFutureForOneOfNow() {
        var now = clock.instant();

        var bell = conversations.receive(shop().text(AYSE, now.plusSeconds(3600), "Merhaba"));

        assertThat(row(bell).lastCustomerMessageAt()).isEqualTo(now);
        assertThat(sentAt(1)).isEqualTo(now.plusSeconds(3600));
    }

    @Test
    void doNotAnswerAReactionButKeepTheWindowOpen() {
        var shop = shop();
        var bell = write(shop, "Merhaba");
        close(turn(bell), "Merhaba!");

        conversations.receive(shop.message("wamid.r", AYSE, clock.instant(), "reaction", "👍", "{}"));

        clock.pass(Duration.ofSeconds(10));
        assertThat(mailbox.open(bell, "ticket")).isInstanceOf(Opening.NothingToDo.class);
        assertThat(row(bell).lastSeq()).isEqualTo(3);
        assertThat(row(bell).unansweredSince()).isNull();
        assertThat(row(bell).lastCustomerMessageAt()).isAfter(SettableClock.START);
    }

    @Test
    void waitForACustomerWhoGoesOnWritingButNotForEver() {
        var shop = shop();
        var start = clock.instant();
        var bell = write(shop, "1");
        assertThat(row(bell).quietUntil()).isEqualTo(start.plusSeconds(1));

        for (var i = 2; i <= 20; i++) {
            clock.pass(Duration.ofMillis(900));
            write(shop, Integer.toString(i));
            var expected = clock.instant().plusSeconds(1);
            var longest = start.plusSeconds(8);
            assertThat(row(bell).quietUntil()).isEqualTo(expected.isBefore(longest) ? expected : longest);
        }

        assertThat(open(bell, "ticket").upToSeq()).isEqualTo(20);
    }

    @Test
    void keepWhatPeopleAndTheirTelephonesSend() {
        var shop = shop();
        var text = "👩‍👩‍👧 ".repeat(5000) + "x".repeat(65_000);
        var payload = "{\"a\":\"\\u0000\",\"b\":\"\\ud83d\",\"c\":\"" + text + "\"}";

        conversations.receive(shop.message("wamid.1", AYSE, clock.instant(), "text", text, payload));
        conversations.receive(
                shop.message("wamid.2", AYSE, clock.instant(), "text", "a\ud83d b", "{\"c\":\"\ud83d\"}"));

        assertThat(texts()).containsExactly(text, "a? b");
        assertThat(jdbc.sql("select payload from message where seq = 1")
                        .query(String.class)
                        .single())
                .isEqualTo(payload);
    }

    @Test
    void ofAPersonWithoutAPhoneNumberAreNoDifferent() {
        var shop = shop();

        var bell = conversations.receive(shop.text(new CustomerId("TR.x", null), clock.instant(), "Merhaba"));

        var decided = close(turn(bell), "Merhaba!").decided();
        assertThat(decided)
                .singleElement()
                .satisfies(message -> assertThat(message.to()).isEqualTo(new CustomerId("TR.x", null)));
    }

    private Instant sentAt(long seq) {
        return jdbc.sql("select sent_at from message where seq = :seq")
                .param("seq", seq)
                .query((row, index) -> row.getObject("sent_at", OffsetDateTime.class))
                .single()
                .toInstant();
    }

    private List<String> texts() {
        return jdbc.sql("select text from message order by seq")
                .query(String.class)
                .list();
    }
}
