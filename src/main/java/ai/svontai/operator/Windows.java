package ai.svontai.operator;

import ai.svontai.conversation.Conversation;
import ai.svontai.delivery.OperatorOutbox;
import ai.svontai.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether free text may go to a customer now, and what may go instead. */
@Component
class Windows {

    private final OperatorOutbox outbox;

    Windows(OperatorOutbox outbox) {
        this.outbox = outbox;
    }

    /** A problem if the window is closed, which names the templates that may go. */
    void demandOpen(Conversation conversation) {
        var window = conversation.standing().window();
        if (outbox.isOpen(window)) {
            return;
        }
        var more = new HashMap<String, Object>(Map.of("templates", List.of()));
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
