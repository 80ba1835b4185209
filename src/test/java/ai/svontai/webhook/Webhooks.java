package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** What the tests of this room have in common. */
final class Webhooks {

    private static final WebhookJson JSON = new WebhookJson(new ObjectMapper());
    private static final WebhookParser PARSER = new WebhookParser(JSON);
    static final WebhookSplitter SPLITTER = new WebhookSplitter(JSON);

    private Webhooks() {}

    static WebhookSettings settings(String appSecret, String previousAppSecret) {
        return new WebhookSettings(appSecret, previousAppSecret, "our-verify-token", DataSize.ofBytes(100));
    }

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

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    /** A webhook with one change of messages. */
    static String change(String value) {
        return "{'object':'o','entry':[{'id':'1','changes':[{'field':'messages','value':%s}]}]}".formatted(value);
    }

    /** A webhook with one message. */
    static String messages(String message) {
        return change("{'metadata':{'phone_number_id':'1'},'messages':[%s]}".formatted(message));
    }

    static List<String> split(byte[] webhook) {
        return SPLITTER.split(webhook).stream().map(Webhooks::text).toList();
    }

    static WebhookEvent parse(String envelope) {
        return PARSER.parse(json(envelope));
    }

    /** What the first item of the webhook in {@code src/test/resources/webhooks} says. */
    static WebhookEvent event(String name) {
        return PARSER.parse(SPLITTER.split(bytes(name)).getFirst());
    }
}
