package ai.svontai.e2e;

import ai.svontai.conversation.Bell;
import ai.svontai.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RouteController;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many messages that wait to be sent, each in a conversation of its own: what a thousand answers of the bot would leave. */
final class Mailing {

    private static final String SEND = "delivery-send";

    private final World world;

    Mailing(World world) {
        this.world = world;
    }

    /** Puts messages into the outbox of a number. Answers their conversations; nobody has been woken yet. */
    List<Bell> write(String number, int messages) {
        var sql = world.sql();
        var batch = UUID.randomUUID().toString();
        insertContacts(sql, number, batch, messages);
        insertConversations(sql, number, batch);
        insertOutbox(sql, batch);
        return sql.sql("""
                        update conversation
                           set turn_ticket = null
                         where turn_ticket = :batch
                        returning tenant_id, id
                        """)
                .param("batch", batch)
                .query((row, index) ->
                        new Bell(new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    /** Rings for all of them, while nobody sends, and then lets the nodes begin. */
    void send(List<Bell> bells, Node... nodes) throws Exception {
        for (var node : List.of(world.first(), world.second())) {
            routes(node).stopRoute(SEND);
        }
        ring(bells);
        for (var node : nodes) {
            routes(node).startRoute(SEND);
        }
    }

    /** Lets all nodes send again. */
    void end() throws Exception {
        for (var node : List.of(world.first(), world.second())) {
            routes(node).startRoute(SEND);
        }
    }

    void ring(List<Bell> bells) {
        var rabbit = world.first().bean(RabbitTemplate.class);
        for (var bell : bells) {
            var body = "{\"tenant\":\"%s\",\"conversationId\":\"%s\"}".formatted(bell.tenant(), bell.conversationId());
            rabbit.send(
                    "svontai",
                    "delivery",
                    MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                            .setMessageId(UUID.randomUUID().toString())
                            .build());
        }
    }

    /** How many messages of a mailing are in each of these states. */
    long count(List<Bell> bells, String... states) {
        return world.sql()
                .sql("select count(*) from outbox where conversation_id in (:ids) and state in (:states)")
                .param("ids", bells.stream().map(Bell::conversationId).toList())
                .param("states", List.of(states))
                .query(Long.class)
                .single();
    }

    private static RouteController routes(Node node) {
        return node.bean(CamelContext.class).getRouteController();
    }

    private static void insertContacts(JdbcClient sql, String number, String batch, int messages) {
        sql.sql("""
                        insert into contact (tenant_id, id, wa_id, profile_name, created_at)
                        select a.tenant_id, gen_random_uuid(), '90' || (5000000000 + floor(random() * 999999999)::bigint),
                               :batch, now()
                          from account a, generate_series(1, :messages)
                         where a.phone_number_id = :number
                        on conflict do nothing
                        """)
                .param("batch", batch)
                .param("messages", messages)
                .param("number", number)
                .update();
    }

    private static void insertConversations(JdbcClient sql, String number, String batch) {
        sql.sql("""
                        insert into conversation (tenant_id, id, account_id, phone_number_id, bot_id, contact_id,
                                                  last_customer_message_at, last_seq, turn_ticket, created_at)
                        select p.tenant_id, gen_random_uuid(), a.id, a.phone_number_id, a.bot_id, p.id, now(), 1, :batch, now()
                          from contact p
                          join account a on a.tenant_id = p.tenant_id and a.phone_number_id = :number
                         where p.profile_name = :batch
                        """).param("batch", batch).param("number", number).update();
    }

    private static void insertOutbox(JdbcClient sql, String batch) {
        sql.sql("""
                        insert into outbox (tenant_id, id, conversation_id, seq, account_id, phone_number_id, user_id,
                                            wa_id, message, sender, responder_version, state, due_at, queued_at)
                        select c.tenant_id, gen_random_uuid(), c.id, 1, c.account_id, c.phone_number_id, p.user_id,
                               p.wa_id, '{"type":"text","body":"Siparişiniz hazır."}', 'bot', 0, 'queued', now(), now()
                          from conversation c
                          join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where c.turn_ticket = :batch
                        """).param("batch", batch).update();
    }
}
