package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes, signs and posts webhooks by hand, for what the simulator is too well-behaved to send. */
final class Meta {

    private Meta() {}

    static HttpResponse<String> post(Node node, byte[] body) {
        return Http.send(signed(node, body, World.APP_SECRET));
    }

    static HttpResponse<String> post(Node node, String body) {
        return post(node, body.getBytes(UTF_8));
    }

    /** At a node that may not be there. */
    static HttpResponse<String> post(String address, String body) {
        var bytes = body.getBytes(UTF_8);
        return Http.send(unsigned(address, bytes).header("X-Hub-Signature-256", signature(bytes, World.APP_SECRET)));
    }

    /** What Meta asks when somebody saves the webhook's address. */
    static HttpResponse<String> handshake(Node node, String path, String mode, String token) {
        return Http.send(Http.to("%s%s?hub.mode=%s&hub.verify_token=%s&hub.challenge=1158201444"
                        .formatted(node.address(), path, mode, token))
                .GET());
    }

    static HttpRequest.Builder signed(Node node, byte[] body, String secret) {
        return unsigned(node, body).header("X-Hub-Signature-256", signature(body, secret));
    }

    static HttpRequest.Builder unsigned(Node node, byte[] body) {
        return unsigned(node.address(), body);
    }

    private static HttpRequest.Builder unsigned(String address, byte[] body) {
        return Http.to(address + "/webhooks/whatsapp")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
    }

    static String signature(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A webhook with these changes of the field {@code messages}. */
    static String webhook(Object... values) {
        var changes = Arrays.stream(values)
                .map(value -> Map.of("field", "messages", "value", value))
                .toList();
        return Http.write(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", "330011220044556", "changes", changes))));
    }

    static Map<String, Object> messages(String number, Object... messages) {
        return Map.of("messaging_product", "whatsapp", "metadata", metadata(number), "messages", List.of(messages));
    }

    static Map<String, Object> statuses(String number, Object... statuses) {
        return Map.of("messaging_product", "whatsapp", "metadata", metadata(number), "statuses", List.of(statuses));
    }

    static Map<String, Object> text(String from, String wamid, Instant at, String body) {
        return message(from, wamid, at, "text", Map.of("body", body));
    }

    static Map<String, Object> message(String from, String wamid, Instant at, String type, Object content) {
        return Map.of("from", from, "id", wamid, "timestamp", "" + at.getEpochSecond(), "type", type, type, content);
    }

    private static Map<String, Object> metadata(String number) {
        return Map.of("display_phone_number", "902125550100", "phone_number_id", number);
    }
}
