package ai.svontai.operator;

import ai.svontai.audit.Audit;
import ai.svontai.conversation.Conversation;
import ai.svontai.conversation.Decided;
import ai.svontai.conversation.OperatorMessages;
import ai.svontai.delivery.OperatorOutbox;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives messages of operators their place in the conversation and in the outbox, both or neither. */
@Component
class Post {

    private final OperatorMessages conversations;
    private final OperatorOutbox outbox;
    private final Audit audit;
    private final Clock clock;

    Post(OperatorMessages conversations, OperatorOutbox outbox, Audit audit, Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of one kind, texts or templates. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sent queue(Conversation conversation, List<OutboundMessage> messages, String who) {
        var type = messages.getFirst() instanceof OutboundMessage.Template ? "template" : "text";
        var decided = conversations.add(
                conversation, type, messages.stream().map(Post::words).toList());
        for (var i = 0; i < messages.size(); i++) {
            outbox.queue(decided.get(i), messages.get(i));
            audit.note(
                    conversation.bell().tenant(),
                    who,
                    "message.send",
                    decided.get(i).id().toString(),
                    type);
        }
        return new Sent(conversation.bell(), decided.stream().map(Decided::id).toList(), clock.instant());
    }

    private static String words(OutboundMessage message) {
        return switch (message) {
            case OutboundMessage.Text text -> text.body();
            case OutboundMessage.Template template -> template.name();
        };
    }
}
