package ai.svontai.operator;

import ai.svontai.bot.Bots;
import ai.svontai.conversation.Conversation;
import ai.svontai.conversation.Handovers;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.TextPieces;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators write, on its way into the conversation and the outbox. */
@Component
class OperatorTexts {

    /** Nobody writes that by hand; more of it is a mistake. */
    private static final int LONGEST = 40_000;

    private final Handovers handovers;
    private final Bots bots;
    private final Windows windows;
    private final SentKeys keys;
    private final Post post;

    OperatorTexts(Handovers handovers, Bots bots, Windows windows, SentKeys keys, Post post) {
        this.handovers = handovers;
        this.bots = bots;
        this.windows = windows;
        this.keys = keys;
        this.post = post;
    }

    /** Queues the text, once for each idempotency key. */
    @Transactional
    public Sent send(
            @Body @Nullable MessageRequest request,
            @Header("Idempotency-Key") @Nullable String header,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var asked = Inputs.body(request);
        var bell = Inputs.conversation(tenant, asked.conversationId());
        var text = Inputs.words("content", asked.content(), LONGEST);
        var key = SentKeys.key(header, asked.idempotencyKey());
        var conversation = handovers.hold(bell).orElseThrow(Inputs::noConversation);
        return keys.find(bell, key, text).orElseGet(() -> {
            var sent = post.queue(conversation, messages(conversation, text), who);
            keys.keep(key, text, sent);
            return sent;
        });
    }

    private List<OutboundMessage> messages(Conversation conversation, String text) {
        if (!conversation.isWithOperator()) {
            throw Problem.conflict(
                    "The bot has this conversation and may be answering right now: take it over first, with"
                            + " POST /operator/takeover.");
        }
        windows.demandOpen(conversation);
        if (text.length() > OutboundMessage.Text.LONGEST && !maySplit(conversation)) {
            throw Problem.unprocessable(
                    "content has %,d characters and this bot's settings forbid to split it: shorten it to %,d."
                            .formatted(text.length(), OutboundMessage.Text.LONGEST),
                    Map.of("limit", OutboundMessage.Text.LONGEST));
        }
        return TextPieces.numbered(text).stream()
                .<OutboundMessage>map(OutboundMessage.Text::new)
                .toList();
    }

    private boolean maySplit(Conversation conversation) {
        return bots.get(conversation.bell().tenant(), conversation.botId()).splitsLongTexts();
    }
}
