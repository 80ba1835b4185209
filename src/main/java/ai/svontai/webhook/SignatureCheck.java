package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells Meta's webhooks from everyone else's.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Meta: validating payloads</a>
 */
@Component
class SignatureCheck {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<SecretKeySpec> keys;

    SignatureCheck(WebhookSettings settings) {
        keys = settings.appSecrets().stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * Passes the payload on if it is signed with a live app secret.
     *
     * @param payload the bytes as they came, none for an empty request: a re-serialised copy has another signature
     * @throws ForgedWebhook if the signature is missing or wrong
     */
    public byte[] verify(@Body byte @Nullable [] payload, @Header("X-Hub-Signature-256") @Nullable String signature) {
        var bytes = payload == null ? new byte[0] : payload;
        var given = signature == null ? new byte[0] : signature.getBytes(UTF_8);
        var genuine = false;
        for (var key : keys) {
            genuine |= MessageDigest.isEqual(expected(key, bytes), given); // all keys, whichever fits: no timing tells
        }
        if (!genuine) {
            throw new ForgedWebhook();
        }
        return bytes;
    }

    private static byte[] expected(SecretKeySpec key, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return (PREFIX + HexFormat.of().formatHex(mac.doFinal(payload))).getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
