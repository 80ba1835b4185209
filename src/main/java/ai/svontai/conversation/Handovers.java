package ai.svontai.conversation;

import ai.svontai.whatsapp.PhoneNumberId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives conversations from the bot to an operator and back. Each change of hands raises the responder's version, so that
 * what was decided before it can neither be queued nor claimed after it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Handovers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the conversation until the caller's transaction ends; nothing if the tenant has none with this id. */
    public Optional<Conversation> hold(Bell bell) {
        return jdbc.sql("""
                        select phone_number_id, bot_id, responder, responder_version, last_customer_message_at,
                               taken_over_by
                          from conversation
                         where tenant_id = :tenant and id = :id
                           for update
                        """)
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .query((row, index) -> new Conversation(
                        bell,
                        new PhoneNumberId(row.getString("phone_number_id")),
                        row.getObject("bot_id", UUID.class),
                        Standing.of(row),
                        row.getString("taken_over_by")))
                .optional();
    }

    /** The operator answers from now on. Whatever the bot is thinking of comes too late. */
    public void takeOver(Conversation conversation, String operator) {
        jdbc.sql("""
                        update conversation
                           set responder = 'operator',
                               responder_version = responder_version + case when responder = 'bot' then 1 else 0 end,
                               taken_over_by = :operator,
                               taken_over_at = case when taken_over_by = :operator then taken_over_at else :now end,
                               turn_ticket = null, turn_lease_until = null, turn_attempts = 0,
                               attention = null, attention_at = null
                         where tenant_id = :tenant and id = :id
                        """)
                .param("operator", operator)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", conversation.bell().tenant().value())
                .param("id", conversation.bell().conversationId())
                .update();
    }

    /** The bot answers from now on, what is still unanswered first. */
    public void release(Conversation conversation) {
        jdbc.sql("""
                        update conversation
                           set responder = 'bot', responder_version = responder_version + 1,
                               taken_over_by = null, taken_over_at = null
                         where tenant_id = :tenant and id = :id and responder = 'operator'
                        """)
                .param("tenant", conversation.bell().tenant().value())
                .param("id", conversation.bell().conversationId())
                .update();
    }
}
