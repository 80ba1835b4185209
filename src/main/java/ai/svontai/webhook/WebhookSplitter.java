package ai.svontai.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/**
 * Takes a webhook apart. Each item leaves in an envelope of its own, which is a webhook like any other: it can be
 * retried, buried and replayed without its neighbours.
 */
@Component
class WebhookSplitter {

    private static final Set<String> LISTS = Set.of("messages", "statuses");

    private final WebhookJson json;

    WebhookSplitter(WebhookJson json) {
        this.json = json;
    }

    /**
     * One envelope for each message, each status and each other change, in Meta's order. What has an unknown shape is an
     * item too.
     *
     * @throws UnreadableWebhook if the body is no JSON object with a list {@code entry}
     */
    public List<byte[]> split(@Body byte[] body) {
        var webhook = json.read(body);
        if (!webhook.path("entry").isArray()) {
            throw new UnreadableWebhook("the body has no list entry");
        }
        var items = new ArrayList<byte[]>();
        for (var entry : webhook.path("entry")) {
            for (var part : entries(entry)) {
                var envelope = JsonNodeFactory.instance.objectNode();
                envelope.set("object", webhook.path("object"));
                envelope.set("entry", listOf(part));
                items.add(json.write(envelope));
            }
        }
        return items;
    }

    private static List<JsonNode> entries(JsonNode entry) {
        if (!entry.path("changes").isArray()) {
            return List.of(entry);
        }
        var parts = new ArrayList<JsonNode>();
        for (var change : entry.path("changes")) {
            for (var part : changes(change)) {
                var single = ((ObjectNode) entry).objectNode();
                single.setAll((ObjectNode) entry);
                single.set("changes", listOf(part));
                parts.add(single);
            }
        }
        return parts;
    }

    private static List<JsonNode> changes(JsonNode change) {
        var value = change.path("value");
        if (!"messages".equals(change.path("field").asText()) || !value.isObject()) {
            return List.of(change);
        }
        var parts = new ArrayList<JsonNode>();
        var contacts = new WebhookContacts(value.path("contacts"));
        var rest = ((ObjectNode) value).deepCopy();
        for (var list : LISTS.stream().sorted().toList()) {
            if (value.path(list).isArray()) {
                rest.remove(list);
                value.path(list).forEach(item -> parts.add(single(change, contacts, list, item)));
            }
        }
        if (parts.isEmpty() || LISTS.stream().anyMatch(rest::has)) {
            parts.add(with(change, rest));
        }
        return parts;
    }

    private static JsonNode single(JsonNode change, WebhookContacts contacts, String list, JsonNode item) {
        var value = JsonNodeFactory.instance.objectNode();
        value.set("messaging_product", change.path("value").path("messaging_product"));
        value.set("metadata", change.path("value").path("metadata"));
        value.set("contacts", contacts.of(item));
        value.set(list, listOf(item));
        return with(change, value);
    }

    private static JsonNode with(JsonNode change, ObjectNode value) {
        var copy = ((ObjectNode) change).objectNode();
        copy.setAll((ObjectNode) change);
        copy.set("value", value);
        return copy;
    }

    private static ArrayNode listOf(JsonNode node) {
        return JsonNodeFactory.instance.arrayNode().add(node);
    }
}
