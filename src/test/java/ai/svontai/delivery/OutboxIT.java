package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Turn;
import ai.svontai.database.AtOnce;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class OutboxIT extends Post {

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void answerTwice() {
        shop = shop();
        bell = queued(shop, "one", "two");
    }

    @Test
    void tellsWhatCameOfAnAnswer() {
        var customer = new CustomerId(null, "905320000001");
        var next = conversations.receive(shop.text(customer, clock.instant(), "Merhaba"));
        var turn = turn(next);
        conversations.receive(shop.text(customer, clock.instant(), "Orada mısınız?"));

        var enqueued = outbox.enqueue(new Answer(turn, List.of("Merhaba!"), false));
        var late = outbox.enqueue(new Answer(turn, List.of("Merhaba!"), false));

        assertThat(enqueued).isEqualTo(new Enqueued(next, true, true));
        assertThat(late).isEqualTo(new Enqueued(next, false, false));
        assertThat(states(next)).containsExactly("queued");
        assertThat(claim(next).to()).isEqualTo(customer);
    }

    @Test
    void endsTheTurnAndQueuesTheAnswerOrNeither() {
        var customer = new CustomerId("TR.x", null);
        var next = conversations.receive(shop.text(customer, clock.instant(), "Merhaba"));
        var turn = turn(next);
        occupy(next, 3);

        assertThatThrownBy(() -> outbox.enqueue(new Answer(turn, List.of("two", "three"), false)))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(((Turn) mailbox.open(next, turn.ticket())).said()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from outbox where conversation_id = :id and seq = 2")
                        .param("id", next.conversationId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @RepeatedTest(5)
    void givesTheOldestToOneOfTenClaimers() throws Exception {
        var claims = AtOnce.times(10, () -> outbox.claim(bell));

        assertThat(claims).filteredOn(Objects::nonNull).singleElement().satisfies(claim -> {
            assertThat(claim.message()).isEqualTo(new OutboundMessage.Text("one"));
            assertThat(claim.attempt()).isEqualTo(1);
            assertThat(claim.bell()).isEqualTo(bell);
        });
        assertThat(states(bell)).containsExactly("sending", "queued");
    }

    @Test
    void givesTheNextWhenTheOneBeforeIsAccepted() {
        assertThat(accept(claim(bell), "wamid.1")).isEqualTo(bell);

        var next = claim(bell);

        assertThat(next.message()).isEqualTo(new OutboundMessage.Text("two"));
        assertThat(accept(next, "wamid.2")).isNull();
        assertThat(outbox.claim(bell)).isNull();
    }

    @Test
    void holdsBackTheFollowersOfARetryAndNobodyElse() {
        var other = queued(shop, "three");
        refuse(claim(bell), 131000);

        assertThat(outbox.claim(bell)).isNull();
        assertThat(claim(other).message()).isEqualTo(new OutboundMessage.Text("three"));
        clock.pass(Duration.ofSeconds(4));
        assertThat(outbox.claim(bell)).isNull();
        clock.pass(Duration.ofSeconds(1));

        var again = claim(bell);

        assertThat(again.message()).isEqualTo(new OutboundMessage.Text("one"));
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(row(again.id()).possiblyDuplicate()).isFalse();
    }

    @Test
    void parksFreeTextOutsideTheWindow() {
        clock.pass(Duration.ofHours(24).minusMinutes(5).minusSeconds(1));

        assertThat(outbox.claim(bell)).isNull();

        assertThat(states(bell)).containsExactly("parked", "parked");
        assertThat(jdbc.sql("select distinct parked_reason from outbox")
                        .query(String.class)
                        .list())
                .containsExactly("window");
    }

    @Test
    void sendsUntilTheWindowIsAboutToClose() {
        clock.pass(Duration.ofHours(24).minusMinutes(5).minusMillis(1001));

        assertThat(claim(bell).message()).isEqualTo(new OutboundMessage.Text("one"));
    }

    @Test
    void refusesASecondSenderByTheDatabase() {
        claim(bell);

        assertThatThrownBy(() -> jdbc.sql("update outbox set state = 'sending' where state = 'queued'")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void doesNotClaimForAnotherTenant() {
        var stranger = new Bell(shop().tenant(), bell.conversationId());

        assertThatThrownBy(() -> outbox.claim(stranger)).isInstanceOf(RuntimeException.class);

        assertThat(states(bell)).containsExactly("queued", "queued");
    }

    private void occupy(Bell other, long seq) {
        jdbc.sql("""
                        insert into outbox (tenant_id, id, conversation_id, seq, account_id, phone_number_id, message,
                                            sender, responder_version, state, due_at, queued_at)
                        values (:tenant, gen_random_uuid(), :conversation, :seq, gen_random_uuid(), '1', '{}',
                                'bot', 0, 'queued', now(), now())
                        """)
                .param("tenant", other.tenant().value())
                .param("conversation", other.conversationId())
                .param("seq", seq)
                .update();
    }
}
