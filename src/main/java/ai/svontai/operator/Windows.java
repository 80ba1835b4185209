package ai.svontai.operator;

import ai.svontai.account.Accounts;
import ai.svontai.conversation.Conversation;
import ai.svontai.delivery.OperatorOutbox;
import ai.svontai.problem.Problem;
import ai.svontai.template.Templates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether free text may go to a customer now, and what may go instead. */
@Component
class Windows {

    private final OperatorOutbox outbox;
    private final Accounts accounts;
    private final Templates templates;

    Windows(OperatorOutbox outbox, Accounts accounts, Templates templates) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.templates = templates;
    }

    /** A problem if the window is closed, which names the templates that may go. */
    void demandOpen(Conversation conversation) {
        var window = conversation.standing().window();
        if (outbox.isOpen(window)) {
            return;
        }
        var waba = accounts.owning(conversation.number()).waba();
        var usable = templates.usable(conversation.bell().tenant(), waba);
        var more = new HashMap<String, Object>(Map.of("templates", usable));
        if (window.opensAt().isAfter(Instant.EPOCH)) {
            more.put("window_closed_at", window.closesAt());
        }
        throw Problem.conflict(
                "The customer last wrote more than 24 hours ago, or never, so WhatsApp takes only templates: send one, with"
                        + " POST /api/conversations/%s/template-messages."
                                .formatted(conversation.bell().conversationId()),
                more);
    }
}
