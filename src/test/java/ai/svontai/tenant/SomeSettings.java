package ai.svontai.tenant;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

/** The service's own settings, with a secret and a few changes. */
final class SomeSettings {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private SomeSettings() {}

    static TenantSettings with(String... changes) {
        try (var context = new GenericApplicationContext()) {
            new ConfigDataApplicationContextInitializer().initialize(context);
            TestPropertyValues.of("svontai.tenant.jwt-secret=" + SECRET)
                    .and(changes)
                    .applyTo(context);
            return Binder.get(context.getEnvironment())
                    .bind("svontai.tenant", TenantSettings.class)
                    .get();
        }
    }
}
