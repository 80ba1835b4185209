package ai.svontai;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;

/** Settings end up in logs, if only by accident. */
class SecretsStayInsideTest {

    private static final String PLANTED = "planted-secret";
    private static final List<String> WORDS = List.of("secret", "token", "key", "password");

    @Test
    void allSettingsAreLookedAt() {
        assertThat(settings().filter(type -> !secrets(type).isEmpty()))
                .extracting(Class::getSimpleName)
                .contains("GraphAppSettings", "ReplySettings", "TenantSettings", "TokenSettings", "WebhookSettings");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsDoNotShowTheirSecrets(Class<?> type) {
        var prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
        var properties = new HashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            value(component).forEach((name, value) -> properties.put(prefix + "." + name, value));
        }

        var settings =
                new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, Bindable.of(type));

        assertThat(settings.toString()).doesNotContain(PLANTED);
    }

    static Stream<Class<?>> settings() {
        var everything = new MockEnvironment();
        everything.setActiveProfiles("simulator");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, everything);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(SvontaiApplication.class.getPackageName()).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .sorted()
                .map(name -> ClassUtils.resolveClassName(name, null));
    }

    private static List<RecordComponent> secrets(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .filter(component -> WORDS.stream().anyMatch(component.getName().toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    /** What must be there for the record to exist, and a secret wherever one belongs. */
    private static Map<String, Object> value(RecordComponent component) {
        var name = component.getName();
        if (secrets(component.getDeclaringRecord()).contains(component)) {
            return Map.of(name, PLANTED);
        }
        if (component.getType() == int.class) {
            return Map.of(name, 1);
        }
        if (component.getType() == URI.class) {
            return Map.of(name, URI.create("http://localhost"));
        }
        return Map.of();
    }
}
