package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Pattern KEY = Pattern.compile(
            "\"((?:step|consent|code|app|meta|token|waba|phone|webhook|ready|state|page|problem|done|hint)"
                    + "\\.[a-z][a-z_.-]*[a-z])\"");

    private final Texts texts = new Texts();

    @Test
    void sayTheSameInBothLanguages() {
        assertThat(new TreeSet<>(bundle("onboarding_en.properties").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle("onboarding.properties").stringPropertyNames()));
    }

    @Test
    void areThereForEveryKeyInTheCode() throws IOException {
        var keys = bundle("onboarding.properties").stringPropertyNames();
        try (var files = Files.list(Path.of("src/main/java/ai/svontai/onboarding"))) {
            var used = files.flatMap(file -> KEY.matcher(read(file)).results())
                    .map(result -> result.group(1))
                    .distinct()
                    .toList();
            assertThat(used).hasSizeGreaterThan(40);
            assertThat(keys).containsAll(used);
        }
    }

    @Test
    void areThereForEveryStepInBothLanguages() {
        for (var step : Step.values()) {
            assertThat(texts.of(Locale.of("tr"), "step." + step.key() + ".name"))
                    .isNotBlank()
                    .isNotEqualTo(texts.of(Locale.ENGLISH, "step." + step.key() + ".name"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                              , tr
            ''                , tr
            en                , en
            'en-US,en;q=0.9'  , en
            'de,en;q=0.5'     , en
            'fr'              , tr
            'tr-TR,en;q=0.5'  , tr
            ';;;q=x'          , tr
            '*'               , tr
            """)
    void answerInALanguageThatIsUnderstood(String accepted, String language) {
        assertThat(texts.locale(accepted).getLanguage()).isEqualTo(language);
    }

    @Test
    void putMetasWordsBehindOurs() {
        assertThat(texts.told(Locale.ENGLISH, "meta.refused", "(#100) no")).endsWith("(Meta: (#100) no)");
        assertThat(texts.told(Locale.ENGLISH, "meta.refused", null)).doesNotContain("Meta:");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(TextsTest.class.getResourceAsStream("/messages/" + name))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
