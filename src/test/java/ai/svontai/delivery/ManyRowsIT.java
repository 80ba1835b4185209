package ai.svontai.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Bell;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.DeliveryStatus;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing slows down with the number of rows: no statement reads a table from end to end. */
class ManyRowsIT extends Post {

    private static final int MANY = 100_000;

    /** More than the five after which the driver prepares statements and the server stops to look at parameters. */
    private static final int TIMES = 12;

    private static final int FEW = 5_000;

    @Autowired
    private EarlyStatuses early;

    @Test
    void areReadByIndex() {
        var shop = shop();
        fill(shop);
        clock.pass(Duration.ofMinutes(1));
        var reads = new ArrayList<String>();

        for (var time = 0; time < TIMES; time++) {
            reads.addAll(readsOf("a life", () -> live(shop)));
            reads.addAll(readsOf("the sweep of conversations", () -> mailbox.forgotten()));
            reads.addAll(readsOf("the sweep of messages", () -> outbox.forgotten()));
            reads.addAll(readsOf("the sweep of statuses", () -> early.forget()));
        }

        assertThat(reads).isEmpty();
        assertThat(readsOf(
                        "a search",
                        () -> jdbc.sql("select max(text) from message")
                                .query(String.class)
                                .single()))
                .hasSize(1);
    }

    /** A conversation from the first message to the read answer, with all its accidents. */
    private void live(Shop shop) {
        var name = UUID.randomUUID().toString();
        conversations.receive(shop.text(new CustomerId(null, name), clock.instant(), "by phone"));
        conversations.receive(shop.text(new CustomerId(name, name), clock.instant(), "by both"));
        conversations.receive(shop.text(new CustomerId(name, name + "2"), clock.instant(), "from a new number"));
        var bell = conversations.receive(shop.text(new CustomerId(name, null), clock.instant(), "by user id"));
        mailbox.postpone(turn(bell), Duration.ofMillis(1));
        outbox.enqueue(new Answer(turn(bell), List.of("one", "two", "three"), false));
        accept(claim(bell), "wamid.1" + name);
        deliver(bell, name);
    }

    private void deliver(Bell bell, String name) {
        var second = claim(bell);
        follow(status(second, "wamid.2" + name, DeliveryStatus.SENT, clock.instant()));
        refuse(second, 131056);
        clock.pass(Duration.ofSeconds(1));
        accept(claim(bell), "wamid.2" + name);
        follow(status(second, "wamid.2" + name, DeliveryStatus.READ, clock.instant()));
        var third = claim(bell);
        doubt(third);
        follow(answeringStatus(third, "wamid.3" + name, DeliveryStatus.FAILED, clock.instant()));
        assertThat(outbox.claim(bell)).isNull();
    }

    /** What the action reads without an index, or with one that does not help. */
    private List<String> readsOf(String name, Runnable action) {
        var found = transaction.execute(status -> {
            var before = reads();
            action.run();
            var after = reads();
            return after.keySet().stream()
                    .map(table -> requireNonNull(after.get(table)).since(requireNonNull(before.get(table))))
                    .filter(Reads::areTooMany)
                    .map(reads -> name + ": " + reads)
                    .toList();
        });
        return requireNonNull(found);
    }

    /** The server counts for this connection, from a moment of its own choice. */
    private Map<String, Reads> reads() {
        return jdbc.sql("""
                        select relname as name, seq_scan as from_end_to_end, coalesce(idx_tup_fetch, 0) as rows_by_index
                          from pg_stat_xact_user_tables
                         where relname in ('account', 'contact', 'conversation', 'message', 'outbox', 'early_status')
                        """).query(Reads.class).list().stream().collect(Collectors.toMap(Reads::name, reads -> reads));
    }

    private record Reads(String name, long fromEndToEnd, long rowsByIndex) {

        Reads since(Reads before) {
            return new Reads(name, fromEndToEnd - before.fromEndToEnd, rowsByIndex - before.rowsByIndex);
        }

        boolean areTooMany() {
            return fromEndToEnd > 0 || rowsByIndex > FEW;
        }
    }

    private void fill(Shop shop) {
        insert(shop, """
                insert into account (tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id)
                select gen_random_uuid(), gen_random_uuid(), '1', 'other ' || i, i::text, gen_random_uuid()
                  from generate_series(1, 10000) i
                """);
        insert(shop, """
                insert into contact (tenant_id, id, user_id, wa_id, created_at)
                select :tenant, md5(i::text)::uuid, 'user ' || i, 'phone ' || i, :now
                  from generate_series(1, :many) i
                """);
        // one in a hundred waits for the bot, a third of all for an operator
        insert(shop, """
                insert into conversation (tenant_id, id, account_id, phone_number_id, bot_id, contact_id, responder,
                                          last_customer_message_at, last_seq, last_question_seq, answered_up_to,
                                          quiet_until, created_at)
                select :tenant, md5(i::text)::uuid, :account, :number, :account, md5(i::text)::uuid,
                       case when i % 3 = 0 then 'operator' else 'bot' end, :now, 2, 1,
                       case when i % 3 = 0 or i % 100 = 1 then 0 else 1 end, :now, :now
                  from generate_series(1, :many) i
                """);
        insert(shop, """
                insert into message (tenant_id, conversation_id, seq, id, sender, phone_number_id, wamid, type, text,
                                     sent_at, stored_at)
                select :tenant, md5(i::text)::uuid, 1, gen_random_uuid(), 'customer', :number, 'wamid.' || i, 'text',
                       'Merhaba', :now, :now
                  from generate_series(1, :many) i
                """);
        insert(shop, """
                insert into outbox (tenant_id, id, conversation_id, seq, account_id, phone_number_id, message, sender,
                                    responder_version, state, due_at, wamid, queued_at)
                select :tenant, gen_random_uuid(), md5(i::text)::uuid, 2, :account, :number, '{}', 'bot', 0,
                       case when i % 50 = 0 then 'queued' else 'read' end, :now, 'ours.' || i, :now
                  from generate_series(1, :many) i
                """);
        insert(shop, """
                insert into early_status (tenant_id, wamid, status, at, parked_at)
                select :tenant, 'early.' || i, 'sent', :now, :now
                  from generate_series(1, :many) i
                """);
        jdbc.sql("analyze account, contact, conversation, message, outbox, early_status")
                .update();
    }

    private void insert(Shop shop, String sql) {
        jdbc.sql(sql)
                .param("tenant", shop.tenant().value())
                .param("account", shop.account().id())
                .param("number", shop.account().phoneNumberId().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("many", MANY)
                .update();
    }
}
