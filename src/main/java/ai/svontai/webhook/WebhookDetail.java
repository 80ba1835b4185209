package ai.svontai.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What is kept of a change: facts, but nobody's words, no secret, and not who asked for it. */
class WebhookDetail {

    private static final int LONGEST = 20_000; // characters; Meta's own are shorter than 1,000
    private static final int LONGEST_NUMBER = 30; // digits

    private static final Pattern PRIVATE = Pattern.compile(
            ".*(requester|token|secret|password|pin|text|body|message|contact).*", Pattern.CASE_INSENSITIVE);

    /** What stands in a column of its own. */
    private static final Set<String> TOLD = Set.of("event", "display_phone_number", "phone_number");

    private final WebhookJson json;

    WebhookDetail(WebhookJson json) {
        this.json = json;
    }

    /** A JSON object that PostgreSQL takes. */
    String of(JsonNode value) {
        var kept = JsonNodeFactory.instance.objectNode();
        value.properties().stream()
                .filter(property -> !TOLD.contains(property.getKey()))
                .filter(property -> !isPrivate(property.getKey()))
                .forEach(property -> kept.set(clean(property.getKey()), copy(property.getValue())));
        var detail = json.print(kept);
        if (detail.length() > LONGEST) {
            throw new UnreadableWebhook("a change of an account is longer than any that Meta documents");
        }
        return detail;
    }

    private static JsonNode copy(JsonNode node) {
        if (node.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            node.properties().stream()
                    .filter(property -> !isPrivate(property.getKey()))
                    .forEach(property -> copy.set(clean(property.getKey()), copy(property.getValue())));
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (node.isTextual()) {
            return TextNode.valueOf(clean(node.asText()));
        }
        return node.isNumber() && !isSmall(node) ? TextNode.valueOf(node.asText()) : node;
    }

    /** PostgreSQL's numbers end somewhere, JSON's do not. */
    private static boolean isSmall(JsonNode number) {
        var decimal = number.decimalValue();
        return decimal.precision() <= LONGEST_NUMBER && Math.abs(decimal.scale()) <= LONGEST_NUMBER;
    }

    private static boolean isPrivate(String name) {
        return PRIVATE.matcher(name).matches();
    }

    private static String clean(String text) {
        return Objects.requireNonNull(AccountWords.clean(text));
    }
}
