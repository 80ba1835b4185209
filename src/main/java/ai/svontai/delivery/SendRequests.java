package ai.svontai.delivery;

import ai.svontai.graph.GraphRequest;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.OutboundMessage;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Writes outbound messages in Meta's words. */
@Component
class SendRequests {

    private final AccessTokens tokens;

    SendRequests(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The {@code POST /{phone-number-id}/messages} that sends the message.
     *
     * @throws ai.svontai.token.UnusableToken if the account has no token
     */
    public GraphRequest toGraph(@Body Claim claim) {
        var content = switch (claim.message()) {
            case OutboundMessage.Text text ->
                Map.<String, Object>of("type", "text", "text", Map.of("body", text.body(), "preview_url", false));
            case OutboundMessage.Template template ->
                Map.<String, Object>of(
                        "type",
                        "template",
                        "template",
                        Map.of(
                                "name",
                                template.name(),
                                "language",
                                Map.of("code", template.language()),
                                "components",
                                template.components()));
        };
        var body = new HashMap<>(content);
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        body.put("biz_opaque_callback_data", claim.callbackData());
        body.putAll(addressee(claim.to()));
        var token = tokens.of(claim.bell().tenant(), claim.accountId());
        return GraphRequest.post(claim.from() + "/messages", token, body);
    }

    /**
     * Meta takes a phone number in {@code to} and a business-scoped user id in {@code recipient}. Without the plus sign
     * it may take the number for one of the business's own country.
     */
    private static Map<String, Object> addressee(CustomerId customer) {
        return customer.waId() != null
                ? Map.of("to", "+" + customer.waId())
                : Map.of("recipient", String.valueOf(customer.userId()));
    }
}
