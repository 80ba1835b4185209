package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads {@code POST /{phone-number-id}/messages} with Meta's eyes: refuses what Meta refuses at once. */
@Component
@Profile("simulator")
class SendRequestReader {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CALLBACK_DATA = 512;

    private static final Set<String> TYPES = new TreeSet<>(Set.of(
            "audio",
            "contacts",
            "document",
            "image",
            "interactive",
            "location",
            "reaction",
            "sticker",
            "template",
            "text",
            "video"));

    private final Customers customers;
    private final TemplateCheck templates;

    SendRequestReader(Customers customers, TemplateCheck templates) {
        this.customers = customers;
        this.templates = templates;
    }

    /** The JSON object in the body, already known to be meant for WhatsApp. */
    JsonNode open(byte @Nullable [] body) {
        var json = body == null ? null : MetaJson.object(body);
        if (json == null) {
            throw GraphRefusal.invalidParameter("The body must be a JSON object, sent as application/json");
        }
        if (!json.path("messaging_product").asText().equals("whatsapp")) {
            throw GraphRefusal.invalidParameter("Parameter messaging_product must be whatsapp");
        }
        return json;
    }

    SendRequest read(JsonNode json, BusinessNumber from) {
        var type = json.path("type").asText("text");
        if (!TYPES.contains(type)) {
            throw GraphRefusal.invalidParameter("Parameter type must be one of " + TYPES);
        }
        if (!json.hasNonNull(type)) {
            throw GraphRefusal.missingParameter("Parameter " + type + " is required for messages of this type");
        }
        var text = textOf(type, json, from);
        var callbackData = checkedCallbackData(json);
        var to = text(json, "to");
        if (!to.isEmpty()) {
            return toPhone(to, from, type, text, callbackData);
        }
        var recipient = text(json, "recipient");
        if (recipient.isEmpty()) {
            throw GraphRefusal.missingParameter("Parameter to or recipient is required");
        }
        if (!Customers.isUserId(recipient)) {
            throw GraphRefusal.wrongValue("Parameter recipient must be a business-scoped user id");
        }
        return new SendRequest(from, recipient, customers.withUserId(recipient), true, false, type, text, callbackData);
    }

    private String textOf(String type, JsonNode json, BusinessNumber from) {
        return switch (type) {
            case "text" -> checkedText(json);
            case "template" -> templates.text(json.path(type), from.wabaId());
            default -> MessageText.of(type, json.path(type));
        };
    }

    /** A user id belongs into {@code recipient}; in {@code to} it is accepted and goes nowhere. */
    private SendRequest toPhone(
            String to, BusinessNumber from, String type, String text, @Nullable String callbackData) {
        if (Customers.isUserId(to)) {
            return new SendRequest(from, to, customers.withUserId(to), true, true, type, text, callbackData);
        }
        var customer = customers.withPhone(digits(to, from), from);
        return new SendRequest(from, to, customer, false, false, type, text, callbackData);
    }

    /**
     * Without a plus Meta may read the number as one of the business's own country and put that country's code before
     * it: a sender who leaves the plus out writes to a stranger.
     */
    private static String digits(String to, BusinessNumber from) {
        var international = to.startsWith("+");
        var digits = to.substring(international ? 1 : 0).replaceAll("[-() ]", "");
        if (Customers.isPhone(digits) && !international) {
            var countryCode = CountryCode.of(from.displayPhoneNumber());
            digits = digits.startsWith(countryCode) ? digits : countryCode + digits;
        }
        if (!Customers.isPhone(digits)) {
            throw GraphRefusal.wrongValue("Parameter to must be a phone number: + and 7 to 15 digits");
        }
        return digits;
    }

    private static String checkedText(JsonNode json) {
        var text = text(json.path("text"), "body");
        var length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST_TEXT) {
            throw GraphRefusal.invalidParameter("Parameter text.body must have 1 to " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** Null is as good as absent. */
    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.path(field).asText() : "";
    }

    private static @Nullable String checkedCallbackData(JsonNode json) {
        var data = json.path("biz_opaque_callback_data").textValue();
        if (data != null && data.length() > LONGEST_CALLBACK_DATA) {
            throw GraphRefusal.invalidParameter(
                    "Parameter biz_opaque_callback_data must have at most " + LONGEST_CALLBACK_DATA + " characters");
        }
        return data;
    }
}
