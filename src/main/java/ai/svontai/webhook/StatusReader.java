package ai.svontai.webhook;

import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.StatusUpdate;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads what became of a message of ours. */
class StatusReader {

    WebhookEvent read(PhoneNumberId number, JsonNode status) {
        var reached = reached(status.path("status").asText());
        if (reached == null) {
            return new WebhookEvent.Other("a status of an unknown kind");
        }
        var error = status.path("errors").path(0);
        return new WebhookEvent.Status(new StatusUpdate(
                WebhookParser.wamid(status),
                number,
                reached,
                Fields.time(status.path("timestamp")),
                Fields.text(status.path("biz_opaque_callback_data")),
                error.path("code").isInt() ? error.path("code").asInt() : null,
                Fields.text(error.path("title"))));
    }

    private static @Nullable DeliveryStatus reached(String status) {
        return switch (status) {
            case "sent" -> DeliveryStatus.SENT;
            case "delivered" -> DeliveryStatus.DELIVERED;
            case "read", "played" -> DeliveryStatus.READ; // a voice note that was played was read
            case "failed" -> DeliveryStatus.FAILED;
            default -> null;
        };
    }
}
