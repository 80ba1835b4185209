package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Decided;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerServiceWindow;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox for those who answer in the bot's place. */
@Component
public class OperatorOutbox {

    private final OutboxRows rows;
    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;

    OperatorOutbox(OutboxRows rows, JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Queues a message behind all that was decided before it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Decided decided, OutboundMessage message) {
        rows.add(decided, message, clock.instant());
    }

    /**
     * Cancels what the bot has decided and nobody sends at the moment. The caller has locked the conversation and taken it
     * from the bot, so that no message of the bot's can be claimed any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelBots(Bell bell) {
        jdbc.sql("""
                        update outbox
                           set state = 'cancelled', cancelled_at = :now
                         where tenant_id = :tenant and conversation_id = :conversation and sender = 'bot'
                           and state in ('queued', 'retrying')
                        """)
                .param("now", utc(clock.instant()))
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .update();
    }

    /** Whether a message of the bot's is on its way to Meta right now. */
    @Transactional(readOnly = true)
    public boolean isBotSending(Bell bell) {
        return jdbc.sql("""
                        select exists (select 1
                          from outbox
                         where tenant_id = :tenant and conversation_id = :conversation and sender = 'bot'
                           and state = 'sending')
                        """)
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .query(Boolean.class)
                .single();
    }

    /** Whether free text that is queued now may leave. */
    public boolean isOpen(CustomerServiceWindow window) {
        return window.isOpenAt(clock.instant(), settings.windowMargin());
    }

    /** What has come of these messages by now, in their order. */
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(TenantId tenant, List<UUID> messages) {
        return jdbc.sql("""
                        select id, state, parked_reason, error_code
                          from outbox
                         where tenant_id = :tenant and id in (:ids)
                         order by seq
                        """)
                .param("tenant", tenant.value())
                .param("ids", messages)
                .query((row, index) -> new Outcome(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("parked_reason"),
                        row.getObject("error_code", Integer.class)))
                .list();
    }
}
