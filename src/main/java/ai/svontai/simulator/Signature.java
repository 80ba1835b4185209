package ai.svontai.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Meta does: HMAC-SHA256 over the bytes on the wire, keyed with the app secret. */
final class Signature {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The value of {@link #HEADER}: {@code sha256=} and 64 lower-case hex digits. */
    static String of(byte[] body, String appSecret) {
        return "sha256=" + hex(body, appSecret);
    }

    /** 64 lower-case hex digits. */
    static String hex(byte[] body, String appSecret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
