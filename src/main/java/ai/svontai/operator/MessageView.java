package ai.svontai.operator;

import ai.svontai.delivery.Waiting;
import ai.svontai.whatsapp.OutboundMessage;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for a person, as the list shows it.
 *
 * @param sender who wrote it: {@code bot} or {@code operator}
 * @param text of a text
 * @param template the name of a template
 * @param errorCode Meta's
 * @param since when it came to wait
 * @param windowClosedAt only if free text can no longer go
 * @param actions what may be posted to {@code /operator/messages/{id}/…}
 */
@JsonNaming(SnakeCaseStrategy.class)
record MessageView(
        UUID id,
        UUID conversationId,
        String sender,
        String type,
        @Nullable String text,
        @Nullable String template,
        String state,
        @Nullable String parkedReason,
        @Nullable Integer errorCode,
        @Nullable String errorReason,
        boolean possiblyDuplicate,
        Instant queuedAt,
        @Nullable Instant since,
        @Nullable Instant windowClosedAt,
        Owner whoActs,
        String whatToDo,
        List<String> actions) {

    static MessageView of(Waiting message, boolean isWindowOpen) {
        var content = message.message();
        var canGo = isWindowOpen || !message.isFreeText();
        var advice = Advice.on(message);
        return new MessageView(
                message.id(),
                message.bell().conversationId(),
                message.author(),
                message.isFreeText() ? "text" : "template",
                content instanceof OutboundMessage.Text text ? text.body() : null,
                content instanceof OutboundMessage.Template template ? template.name() : null,
                message.state(),
                message.parkedReason(),
                message.errorCode(),
                message.errorReason(),
                message.possiblyDuplicate(),
                message.queuedAt(),
                message.since(),
                canGo ? null : message.window().closesAt(),
                advice.owner(),
                advice.whatToDo(),
                Stream.of(canGo ? "send-again" : "", "send-template", "discard")
                        .filter(action -> !action.isEmpty())
                        .toList());
    }

    @Override
    public String toString() {
        return "MessageView[%s %s]".formatted(state, id);
    }

    /**
     * A page of the list.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Page(List<MessageView> messages, @Nullable String nextCursor) {}
}
