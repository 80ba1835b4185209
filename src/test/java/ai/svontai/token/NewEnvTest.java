package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code bin/new-env} makes secrets that the service can use. */
class NewEnvTest {

    private static final String[] MADE = {
        "POSTGRES_PASSWORD", "RABBITMQ_PASSWORD", "WEBHOOK_VERIFY_TOKEN", "SVONTAI_JWT_SECRET", "SVONTAI_TOKEN_KEYSET"
    };
    private static final String[] GIVEN = {
        "META_APP_ID",
        "META_APP_SECRET",
        "META_REDIRECT_URI",
        "META_CONFIG_ID",
        "WEBHOOK_PUBLIC_URL",
        "SVONTAI_REPLY_BASE_URL",
        "SVONTAI_REPLY_API_KEY",
        "SVONTAI_REPLY_MODEL"
    };

    @Test
    void keysetEncryptsAndDecrypts() throws Exception {
        var aead = aead(Objects.requireNonNull(newEnv().get("SVONTAI_TOKEN_KEYSET")));
        var token = "a token".getBytes(StandardCharsets.UTF_8);
        var account = "an account".getBytes(StandardCharsets.UTF_8);

        var encrypted = aead.encrypt(token, account);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("a token");
        assertThat(aead.decrypt(encrypted, account)).isEqualTo(token);
    }

    @Test
    void everySecretIsNewEachTime() throws Exception {
        var first = newEnv();
        var second = newEnv();

        assertThat(MADE)
                .allSatisfy(name -> assertThat(first.get(name))
                        .hasSizeGreaterThanOrEqualTo(32)
                        .isNotEqualTo(second.get(name)));
    }

    @Test
    void leavesEmptyWhatOnlyMetaAndTheAiProviderCanGive() throws Exception {
        var env = newEnv();

        assertThat(GIVEN).allSatisfy(name -> assertThat(env).containsEntry(name, ""));
    }

    @Test
    void fillsEverythingForTheDemo() throws Exception {
        var env = newEnv("--demo");

        assertThat(env).containsKeys(GIVEN).containsEntry("COMPOSE_PROFILES", "demo");
        assertThat(env.values()).doesNotContain("");
    }

    private static Aead aead(String keyset) throws GeneralSecurityException {
        var configuration = AeadConfig2026.get();
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, configuration, InsecureSecretKeyAccess.get())
                .getPrimitive(configuration, Aead.class);
    }

    /** The lines as Docker Compose reads them: comments left out, single quotes taken off. */
    private static Map<String, String> newEnv(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder("bash", "bin/new-env").redirectError(ProcessBuilder.Redirect.INHERIT);
        command.command().addAll(List.of(arguments));
        var process = command.start();
        var env = new LinkedHashMap<String, String>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> env.put(pair[0], pair[1].replaceAll("^'|'$", "")));
        }
        assertThat(process.waitFor()).isZero();
        return env;
    }
}
