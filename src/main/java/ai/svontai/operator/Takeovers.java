package ai.svontai.operator;

import ai.svontai.audit.Audit;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Handovers;
import ai.svontai.delivery.OperatorOutbox;
import ai.svontai.tenant.TenantId;
import java.time.Duration;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers a conversation, by an operator's word. Each of it may be said twice. */
@Component
class Takeovers {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5));

    private final Handovers handovers;
    private final OperatorOutbox outbox;
    private final Audit audit;

    Takeovers(Handovers handovers, OperatorOutbox outbox, Audit audit) {
        this.handovers = handovers;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Gives the conversation to the caller, from the bot or from another operator. */
    @Transactional
    public TakenOver takeOver(
            @Body @Nullable ConversationRequest request,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var bell = Inputs.conversation(tenant, Inputs.body(request).conversationId());
        var conversation = handovers.hold(bell).orElseThrow(Inputs::noConversation);
        var before = conversation.takenOverBy();
        handovers.takeOver(conversation, who);
        outbox.cancelBots(bell);
        if (!who.equals(before)) {
            note(bell, who, "conversation.takeover", before == null ? null : "from " + before);
        }
        return new TakenOver(bell, outbox.isBotSending(bell));
    }

    /** Waits, without a lock, for the answer that was leaving when the takeover came: after it the bot says no more. */
    public TakeoverAnswer afterTheLast(@Body TakenOver taken) {
        var isOver = !taken.justLeaving() || PATIENCE.until(() -> !outbox.isBotSending(taken.bell()));
        return TakeoverAnswer.of(taken, !isOver);
    }

    /** Gives the conversation back to the bot. Returns the bell to ring, for something may be unanswered. */
    @Transactional
    public Bell release(
            @Body @Nullable ConversationRequest request,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var bell = Inputs.conversation(tenant, Inputs.body(request).conversationId());
        var conversation = handovers.hold(bell).orElseThrow(Inputs::noConversation);
        if (conversation.isWithOperator()) {
            handovers.release(conversation);
            var before = conversation.takenOverBy();
            note(bell, who, "conversation.release", who.equals(before) ? null : "from " + before);
        }
        return bell;
    }

    public ReleaseAnswer released(@Variable("bell") Bell bell) {
        return new ReleaseAnswer(true, "Konuşma AI'ya devredildi.", bell.conversationId());
    }

    private void note(Bell bell, String who, String action, @Nullable String detail) {
        audit.note(bell.tenant(), who, action, bell.conversationId().toString(), detail);
    }
}
