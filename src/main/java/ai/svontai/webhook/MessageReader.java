package ai.svontai.webhook;

import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.InboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a customer's message of any type. */
class MessageReader {

    /** Country, dot, id: some webhooks were seen with a business-scoped user id where a phone number belongs. */
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\..+");

    private final WebhookJson json;

    MessageReader(WebhookJson json) {
        this.json = json;
    }

    WebhookEvent read(PhoneNumberId number, JsonNode message, JsonNode contact) {
        if (message.hasNonNull("group_id")) {
            return new WebhookEvent.Other("a message in a group");
        }
        var id = WebhookParser.wamid(message);
        var type = Fields.text(message.path("type"));
        var text = words(message, type);
        if ("text".equals(type) && text == null) {
            throw new UnreadableWebhook("a message of type text has no text");
        }
        return new WebhookEvent.Message(new InboundMessage(
                id,
                number,
                sender(message),
                Fields.text(contact.path("profile").path("name")),
                Fields.time(message.path("timestamp")),
                type == null ? "unknown" : type,
                text,
                json.print(message)));
    }

    private static CustomerId sender(JsonNode message) {
        var from = Fields.text(message.path("from"));
        var userId = Fields.text(message.path("from_user_id"));
        if (from != null && USER_ID.matcher(from).matches()) {
            userId = userId == null ? from : userId;
            from = null;
        }
        if (from == null && userId == null) {
            throw new UnreadableWebhook("the message has neither from nor from_user_id");
        }
        return new CustomerId(userId, from);
    }

    private static @Nullable String words(JsonNode message, @Nullable String type) {
        if (type == null) {
            return null;
        }
        var content = message.path(type);
        return Stream.of(
                        content.path("body"),
                        content.path("caption"),
                        content.path("text"),
                        content.path("button_reply").path("title"),
                        content.path("list_reply").path("title"))
                .map(Fields::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }
}
