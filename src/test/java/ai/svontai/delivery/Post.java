package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Conversations;
import ai.svontai.conversation.Mailbox;
import ai.svontai.conversation.Turn;
import ai.svontai.database.DatabaseTest;
import ai.svontai.database.Shop;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphFailures;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the outbox do again and again. */
abstract class Post extends DatabaseTest {

    @Autowired
    Conversations conversations;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Receipts receipts;

    @Autowired
    Settlement settlement;

    @Autowired
    Progress progress;

    /** A new customer of the shop has the bot's answers in the outbox. */
    Bell queued(Shop shop, String... texts) {
        var customer = new CustomerId("TR." + UUID.randomUUID(), null);
        var bell = conversations.receive(shop.text(customer, clock.instant(), "Merhaba"));
        outbox.enqueue(new Answer(turn(bell), List.of(texts), false));
        return bell;
    }

    Turn turn(Bell bell) {
        clock.pass(Duration.ofSeconds(1));
        return (Turn) mailbox.open(bell, UUID.randomUUID().toString());
    }

    Claim claim(Bell bell) {
        var claim = outbox.claim(bell);
        assertThat(claim).isNotNull();
        return Objects.requireNonNull(claim);
    }

    @Nullable Bell accept(Claim claim, String wamid) {
        return rung(receipts.accepted(receipt(wamid), claim));
    }

    /** Meta says no. */
    @Nullable Bell refuse(Claim claim, int code) {
        return rung(settlement.refused(claim, GraphFailures.of(code)));
    }

    /** Meta says nothing. */
    @Nullable Bell doubt(Claim claim) {
        return rung(settlement.refused(claim, GraphFailures.silence()));
    }

    @Nullable Bell follow(StatusUpdate status) {
        return rung(progress.follow(status));
    }

    /** The conversation that is woken now. */
    static @Nullable Bell rung(@Nullable Settled settled) {
        return settled != null && settled.ringsNow() ? settled.bell() : null;
    }

    static GraphAnswer receipt(String wamid) {
        var json = JsonNodeFactory.instance;
        return receipt(json.objectNode()
                .set("messages", json.arrayNode().add(json.objectNode().put("id", wamid))));
    }

    static GraphAnswer receipt(JsonNode json) {
        return new GraphAnswer(200, json, "A1");
    }

    /** Meta's word, without our callback data. */
    static StatusUpdate status(Claim claim, String wamid, DeliveryStatus status, Instant at) {
        var isFailure = status == DeliveryStatus.FAILED;
        return new StatusUpdate(
                new Wamid(wamid),
                claim.from(),
                status,
                at,
                null,
                isFailure ? 131026 : null,
                isFailure ? "Message undeliverable" : null);
    }

    /** Meta's word, with our callback data. */
    static StatusUpdate answeringStatus(Claim claim, String wamid, DeliveryStatus status, Instant at) {
        var without = status(claim, wamid, status, at);
        return new StatusUpdate(
                without.id(),
                without.from(),
                status,
                at,
                claim.callbackData(),
                without.errorCode(),
                without.errorTitle());
    }

    /** Meta reports a failure, without our callback data. */
    static StatusUpdate failed(Claim claim, String wamid, int code) {
        return new StatusUpdate(
                new Wamid(wamid), claim.from(), DeliveryStatus.FAILED, claim.claimedAt(), null, code, "failed");
    }

    void takeOver(Bell bell) {
        jdbc.sql("update conversation set responder = 'operator', responder_version = responder_version + 1"
                        + " where id = :id")
                .param("id", bell.conversationId())
                .update();
    }

    /** Whether a transaction waits for the row that another one has locked. */
    boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    String state(Claim claim) {
        return row(claim.id()).state();
    }

    List<String> states(Bell bell) {
        return jdbc.sql("select state from outbox where conversation_id = :id order by seq")
                .param("id", bell.conversationId())
                .query(String.class)
                .list();
    }

    Row row(UUID id) {
        return jdbc.sql("""
                        select state, parked_reason, attempts, wamid, error_code, error_reason, possibly_duplicate,
                               accepted_at, sent_at, delivered_at, read_at, failed_at
                          from outbox
                         where id = :id
                        """).param("id", id).query(Row.class).single();
    }

    record Row(
            String state,
            @Nullable String parkedReason,
            int attempts,
            @Nullable String wamid,
            @Nullable Integer errorCode,
            @Nullable String errorReason,
            boolean possiblyDuplicate,
            @Nullable Instant acceptedAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant failedAt) {}
}
