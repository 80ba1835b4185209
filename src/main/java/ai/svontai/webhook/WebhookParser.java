package ai.svontai.webhook;

import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.Wamid;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the single item in an envelope of {@link WebhookSplitter}. What Meta adds, it does not mind; what it needs and
 * does not find makes the item unreadable.
 */
@Component
class WebhookParser {

    private final WebhookJson json;
    private final MessageReader messages;
    private final StatusReader statuses;
    private final TemplateReader templates;
    private final AccountReader accounts;

    WebhookParser(WebhookJson json) {
        this.json = json;
        this.messages = new MessageReader(json);
        this.statuses = new StatusReader();
        this.templates = new TemplateReader();
        this.accounts = new AccountReader(json);
    }

    public WebhookEvent parse(@Body byte[] envelope) {
        var entry = json.read(envelope).path("entry").path(0);
        var change = entry.path("changes").path(0);
        if (!change.isObject()) {
            return new WebhookEvent.Unreadable(null, "the entry has no list of changes that are objects");
        }
        var field = change.path("field").asText();
        var value = change.path("value");
        var number = number(value);
        try {
            return read(entry, field, value, number);
        } catch (UnreadableWebhook e) {
            return new WebhookEvent.Unreadable(number, String.valueOf(e.getMessage()));
        }
    }

    private WebhookEvent read(JsonNode entry, String field, JsonNode value, @Nullable PhoneNumberId number) {
        if ("messages".equals(field)) {
            return read(value, number);
        }
        if (TemplateReader.FIELDS.contains(field)) {
            return templates.read(entry, field, value);
        }
        if (AccountReader.skips(field)) {
            return new WebhookEvent.Other(AccountWords.isWord(field) ? field : "a change without a field");
        }
        return accounts.read(entry, field, value);
    }

    private WebhookEvent read(JsonNode value, @Nullable PhoneNumberId number) {
        var message = value.path("messages");
        var status = value.path("statuses");
        if (message.isMissingNode() && status.isMissingNode()) {
            return new WebhookEvent.Other("messages without a message");
        }
        if (number == null) {
            throw new UnreadableWebhook("metadata.phone_number_id is missing");
        }
        return message.isMissingNode()
                ? statuses.read(number, status.path(0))
                : messages.read(number, message.path(0), value.path("contacts").path(0));
    }

    private static @Nullable PhoneNumberId number(JsonNode value) {
        var id = Fields.text(value.path("metadata").path("phone_number_id"));
        return id == null ? null : new PhoneNumberId(id);
    }

    static Wamid wamid(JsonNode item) {
        var id = Fields.text(item.path("id"));
        if (id == null) {
            throw new UnreadableWebhook("the id of the message is missing");
        }
        return new Wamid(id);
    }
}
