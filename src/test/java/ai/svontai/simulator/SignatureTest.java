package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** RFC 4231, test case 2. */
    @Test
    void agreesWithTheStandard() {
        var body = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

        assertThat(Signature.of(body, "Jefe"))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void coversTheEscapedBytes() throws Exception {
        var body = MetaJson.bytes(new WebhookBody.Text("Kargo ücreti?"));

        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Signature.of(body, "secret"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
    }
}
