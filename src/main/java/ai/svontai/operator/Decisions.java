package ai.svontai.operator;

import ai.svontai.audit.Audit;
import ai.svontai.conversation.Conversation;
import ai.svontai.conversation.Handovers;
import ai.svontai.delivery.OperatorOutbox;
import ai.svontai.delivery.Waiting;
import ai.svontai.delivery.WaitingMessages;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about messages that wait for them. A decision that is already carried out is refused. */
@Component
class Decisions {

    private static final int LONGEST_REASON = 500;

    private final WaitingMessages waiting;
    private final Handovers handovers;
    private final OperatorOutbox outbox;
    private final Windows windows;
    private final TemplateChoice choice;
    private final Audit audit;
    private final Clock clock;

    Decisions(
            WaitingMessages waiting,
            Handovers handovers,
            OperatorOutbox outbox,
            Windows windows,
            TemplateChoice choice,
            Audit audit,
            Clock clock) {
        this.waiting = waiting;
        this.handovers = handovers;
        this.outbox = outbox;
        this.windows = windows;
        this.choice = choice;
        this.audit = audit;
        this.clock = clock;
    }

    /** The messages that wait, the newest first. */
    @Transactional(readOnly = true)
    public MessageView.Page list(
            @Header("CamelHttpQuery") @Nullable String query, @Variable("tenant") TenantId tenant) {
        var asked = Listing.of(query).choice();
        var found = waiting.list(
                tenant, new Waiting.Choice(asked.state(), asked.parkedReason(), asked.before(), asked.most() + 1));
        var page = found.subList(0, Math.min(asked.most(), found.size()));
        return new MessageView.Page(
                page.stream()
                        .map(message -> MessageView.of(message, outbox.isOpen(message.window())))
                        .toList(),
                found.size() > page.size() ? Listing.cursorBehind(page.getLast()) : null);
    }

    /** Sends the message once more. */
    @Transactional
    public Sent sendAgain(@Header("id") String id, @Variable("tenant") TenantId tenant, @Variable("who") String who) {
        var held = hold(tenant, id);
        if (held.message().isFreeText()) {
            windows.demandOpen(held.conversation());
        }
        waiting.sendAgain(held.message(), held.conversation());
        return sent(held, who, "message.send-again", held.message().state());
    }

    /** Sends a template in its place. */
    @Transactional
    public Sent sendTemplate(
            @Header("id") String id,
            @Body @Nullable TemplateRequest request,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var asked = Inputs.body(request);
        var held = hold(tenant, id);
        var template = choice.of(asked, held.conversation());
        waiting.replace(held.message(), held.conversation(), template);
        return sent(held, who, "message.send-template", template.name());
    }

    /** Gives the message up. What waited behind it goes on. */
    @Transactional
    public Sent discard(
            @Header("id") String id,
            @Body @Nullable DiscardRequest request,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var reason = Inputs.words("reason", Inputs.body(request).reason(), LONGEST_REASON);
        var held = hold(tenant, id);
        waiting.discard(held.message());
        return sent(held, who, "message.discard", reason);
    }

    public DiscardAnswer discarded(@Variable("sent") Sent sent) {
        return new DiscardAnswer(true, sent.messages().getFirst(), "cancelled");
    }

    private Held hold(TenantId tenant, String id) {
        var message = Inputs.uuid("The message's id", id);
        var conversation = waiting.conversationOf(tenant, message)
                .flatMap(handovers::hold)
                .orElseThrow(() ->
                        Problem.notFound("There is no message with this id: GET /operator/messages lists yours."));
        var held = waiting.hold(tenant, message);
        if (!held.isForPeople()) {
            throw Problem.conflict(
                    "The message is %s now: only what is parked, uncertain or failed waits for a decision."
                            .formatted(held.state()),
                    Map.of("state", held.state()));
        }
        return new Held(held, conversation);
    }

    private Sent sent(Held held, String who, String action, String detail) {
        var message = held.message();
        audit.note(message.bell().tenant(), who, action, message.id().toString(), detail);
        return new Sent(message.bell(), List.of(message.id()), clock.instant());
    }

    private record Held(Waiting message, Conversation conversation) {}
}
