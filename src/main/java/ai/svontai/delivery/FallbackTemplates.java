package ai.svontai.delivery;

import ai.svontai.account.Accounts;
import ai.svontai.bot.Bots;
import ai.svontai.conversation.Responder;
import ai.svontai.template.Templates;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a bot sends when the customer service window is closed: its own template, once, until the customer writes again.
 * Operators choose theirs by themselves.
 */
@Component
class FallbackTemplates {

    private final Accounts accounts;
    private final Bots bots;
    private final Templates templates;
    private final OutboxChanges changes;
    private final JdbcClient jdbc;

    FallbackTemplates(Accounts accounts, Bots bots, Templates templates, OutboxChanges changes, JdbcClient jdbc) {
        this.accounts = accounts;
        this.bots = bots;
        this.templates = templates;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** Puts the template in the place of the text. {@code false} where there is none, or the customer has had it. */
    boolean replace(OutboxRow row, Instant now, @Nullable Refusal why) {
        if (row.sender() != Responder.BOT || row.message() instanceof OutboundMessage.Template || hasBeenSent(row)) {
            return false;
        }
        var tenant = row.bell().tenant();
        var account = accounts.get(tenant, row.accountId());
        var template = bots.get(tenant, account.botId()).fallbackTemplate();
        if (template == null
                || !templates.isUsableWithoutParameters(tenant, account.waba(), template.name(), template.language())) {
            return false;
        }
        changes.replace(row, new OutboundMessage.Template(template.name(), template.language(), List.of()), now, why);
        return true;
    }

    private boolean hasBeenSent(OutboxRow row) {
        return jdbc.sql("""
                        select exists (select 1
                          from outbox o
                          join conversation c on (c.tenant_id, c.id) = (o.tenant_id, o.conversation_id)
                         where o.tenant_id = :tenant and o.conversation_id = :conversation and o.is_fallback
                           and o.queued_at > c.last_customer_message_at
                           and o.state not in ('failed', 'cancelled', 'parked'))
                        """)
                .param("tenant", row.bell().tenant().value())
                .param("conversation", row.bell().conversationId())
                .query(Boolean.class)
                .single();
    }
}
