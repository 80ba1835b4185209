package ai.svontai.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code contacts} of a webhook, which may hold a thousand people for a thousand messages: finds the one meant. */
class WebhookContacts {

    private static final List<String> OWN_IDS = List.of("wa_id", "user_id");
    private static final List<String> IDS_IN_ITEMS =
            List.of("from", "from_user_id", "recipient_id", "recipient_user_id");

    private final Map<String, JsonNode> byId = new HashMap<>();

    WebhookContacts(JsonNode contacts) {
        for (var contact : contacts) {
            for (var id : OWN_IDS) {
                var value = Fields.text(contact.path(id));
                if (value != null) {
                    byId.putIfAbsent(value, contact);
                }
            }
        }
    }

    /** The contact of a message or status, as a list of one or none. */
    ArrayNode of(JsonNode item) {
        var found = JsonNodeFactory.instance.arrayNode();
        IDS_IN_ITEMS.stream()
                .map(id -> byId.get(item.path(id).asText()))
                .filter(contact -> contact != null)
                .findFirst()
                .ifPresent(found::add);
        return found;
    }
}
