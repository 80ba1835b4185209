package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** What the tests of this room have in common. */
final class Webhooks {

    private Webhooks() {}

    /** The webhook in {@code src/test/resources/webhooks}. */
    static byte[] bytes(String name) {
        try {
            return new ClassPathResource("webhooks/%s.json".formatted(name)).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON that is easier to read in Java: with single quotes. */
    static byte[] json(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    static WebhookSettings settings(String appSecret, String previousAppSecret) {
        return new WebhookSettings(appSecret, previousAppSecret, "our-verify-token", DataSize.ofBytes(100));
    }
}
