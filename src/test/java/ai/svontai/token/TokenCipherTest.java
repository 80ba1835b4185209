package ai.svontai.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.local.LocalSecrets;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

    private static final UUID ACCOUNT = UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11");
    private static final String TOKEN = "EAAGm0PX4ZCpsBAKZBexample0token";

    @Test
    void opensWhatItLocked() {
        var cipher = cipher(keyset());

        var locked = cipher.lock(ACCOUNT, TOKEN);

        assertThat(new String(locked, ISO_8859_1)).doesNotContain(TOKEN);
        assertThat(cipher.open(ACCOUNT, locked)).isEqualTo(TOKEN);
        assertThat(cipher.lock(ACCOUNT, TOKEN)).isNotEqualTo(locked);
    }

    @Test
    void opensTokensWithEveryCharacter() {
        var cipher = cipher(keyset());

        assertThat(cipher.open(ACCOUNT, cipher.lock(ACCOUNT, "şifre 🔑 \u0000")))
                .isEqualTo("şifre 🔑 \u0000");
    }

    @Test
    void doesNotOpenATokenInAnotherAccountsRow() {
        var cipher = cipher(keyset());
        var locked = cipher.lock(ACCOUNT, TOKEN);
        var other = UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a12");

        assertThatExceptionOfType(LockedToken.class)
                .isThrownBy(() -> cipher.open(other, locked))
                .withMessage("the access token of %s does not open with the keys in SVONTAI_TOKEN_KEYSET", other);
    }

    @Test
    void doesNotOpenATokenOfAnotherKeyset() {
        var locked = cipher(keyset()).lock(ACCOUNT, TOKEN);
        var cipher = cipher(keyset());

        assertThatExceptionOfType(LockedToken.class).isThrownBy(() -> cipher.open(ACCOUNT, locked));
    }

    @Test
    void doesNotOpenADamagedToken() {
        var cipher = cipher(keyset());
        var locked = cipher.lock(ACCOUNT, TOKEN);
        locked[locked.length / 2] ^= 1;

        assertThatExceptionOfType(LockedToken.class).isThrownBy(() -> cipher.open(ACCOUNT, locked));
        assertThatExceptionOfType(LockedToken.class).isThrownBy(() -> cipher.open(ACCOUNT, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "Z2FyYmFnZQ==",
                "{",
                "{}",
                "[]",
                "null",
                "7",
                "{\"primaryKeyId\":1}",
                "{\"primaryKeyId\":1,\"key\":[]}",
                "{\"primaryKeyId\":1,\"key\":7}",
                "{\"primaryKeyId\":\"x\",\"key\":[{}]}",
                "{\"primaryKeyId\":1,\"key\":[{\"keyId\":1}]}",
                """
                {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":
                 {"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC","value":"!?"}}]}
                """,
                """
                {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":
                 {"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC","value":"AAAA"}}]}
                """
            })
    void doesNotStartWithGarbageAndSaysWhatToDo(String keyset) {
        assertThatExceptionOfType(UnusableKeyset.class)
                .isThrownBy(() -> cipher(keyset))
                .withMessage("SVONTAI_TOKEN_KEYSET is not a Tink JSON keyset for AEAD: make one with bin/new-env");
    }

    @Test
    void doesNotStartWithAKeysetThatOnlySigns() {
        var signing = """
                {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":
                 {"typeUrl":"type.googleapis.com/google.crypto.tink.HmacKey","keyMaterialType":"SYMMETRIC",
                  "value":"EgQIAxAQGiAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw=="}}]}
                """;

        assertThatExceptionOfType(UnusableKeyset.class).isThrownBy(() -> cipher(signing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"primaryKeyId\"", "AesGcmKey", "SYMMETRIC", "}]"})
    void saysNothingOfABrokenKeysetsKeys(String missing) {
        var keyset = keyset().replaceAll("\\s", "");
        var key = keyset.replaceAll(".*\"value\":\"([^\"]+)\".*", "$1");

        assertThatExceptionOfType(UnusableKeyset.class)
                .isThrownBy(() -> cipher(keyset.replace(missing, "")))
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain(key));
    }

    private static TokenCipher cipher(String keyset) {
        return new TokenCipher(new TokenSettings(keyset, Duration.ofDays(15), Duration.ofDays(1)));
    }

    private static String keyset() {
        return LocalSecrets.fresh().keyset();
    }
}
