package ai.svontai.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {

    private static final String SECRET = "the-app-secret";
    private static final byte[] PAYLOAD = "{\"object\":\"whatsapp_business_account\"}".getBytes(UTF_8);

    private final SignatureCheck check = new SignatureCheck(Webhooks.settings(SECRET, ""));

    @Test
    void passesOnWhatMetaSigned() throws Exception {
        assertThat(check.verify(PAYLOAD, signature(SECRET, PAYLOAD))).isSameAs(PAYLOAD);
    }

    /** Made with {@code openssl dgst -sha256 -hmac the-app-secret}. */
    @Test
    void agreesWithOpenssl() {
        var signature = "sha256=6bf5c86761791f870c7fbf9d9a247aeb1cbdccce8d07a2dfa8f5909288fa5e09";

        assertThat(check.verify(PAYLOAD, signature)).isSameAs(PAYLOAD);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256",
                "garbage",
                "şifre=\uD83D\uDD11",
                "sha1=0000000000000000000000000000000000000000",
                "sha256=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void refusesWhatIsNoSignature(@Nullable String signature) {
        refuses(PAYLOAD, signature);
    }

    @Test
    void refusesAlmostTheRightSignature() throws Exception {
        var right = signature(SECRET, PAYLOAD);

        refuses(PAYLOAD, right.substring(0, right.length() - 1));
        refuses(PAYLOAD, right + "0");
        refuses(PAYLOAD, right.substring("sha256=".length()));
        refuses(PAYLOAD, " " + right);
        refuses(PAYLOAD, right.toUpperCase(Locale.ROOT));
    }

    @Test
    void refusesTheSignatureOfAnotherPayloadOrSecret() throws Exception {
        refuses(PAYLOAD, signature(SECRET, "{}".getBytes(UTF_8)));
        refuses(PAYLOAD, signature("another-app-secret", PAYLOAD));
    }

    @Test
    void takesAnEmptyBodyForNoBytes() throws Exception {
        var signature = signature(SECRET, new byte[0]);

        assertThat(check.verify(null, signature)).isEmpty();
        assertThat(check.verify(new byte[0], signature)).isEmpty();
        refuses(null, null);
    }

    @Test
    void takesBothSecretsWhileTheyChange() throws Exception {
        var changing = new SignatureCheck(Webhooks.settings("new-secret", SECRET));

        assertThat(changing.verify(PAYLOAD, signature("new-secret", PAYLOAD))).isSameAs(PAYLOAD);
        assertThat(changing.verify(PAYLOAD, signature(SECRET, PAYLOAD))).isSameAs(PAYLOAD);
        assertThatExceptionOfType(ForgedWebhook.class)
                .isThrownBy(() -> changing.verify(PAYLOAD, signature("older-secret", PAYLOAD)));
    }

    @Test
    void countsTheBytesAsTheyCameAndNoCopyOfThem() throws Exception {
        var escaped = "{\"body\":\"\\u00e4 \\ud83d\\ude2e http:\\/\\/a.b\"}".getBytes(UTF_8);
        var json = new ObjectMapper();
        var copy = json.writeValueAsBytes(json.readTree(escaped));
        var signature = signature(SECRET, escaped);

        assertThat(check.verify(escaped, signature)).isSameAs(escaped);
        refuses(copy, signature);
    }

    private void refuses(byte @Nullable [] payload, @Nullable String signature) {
        assertThatExceptionOfType(ForgedWebhook.class).isThrownBy(() -> check.verify(payload, signature));
    }

    private static String signature(String secret, byte[] payload) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(payload));
    }
}
