package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TenantSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Room.class);

    @Test
    void takesASecretOf32Characters() {
        service.withPropertyValues("svontai.tenant.jwt-secret=" + "s".repeat(32))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            svontai.tenant.jwt-secret=                                , SVONTAI_JWT_SECRET is empty: set it
            svontai.tenant.jwt-secret=${A:}                           , SVONTAI_JWT_SECRET is empty: set it
            svontai.tenant.jwt-secret=0123456789012345678901234567890 , SVONTAI_JWT_SECRET is shorter than the 32 characters
            svontai.tenant.issuer=login.example.com                   , SVONTAI_JWT_ISSUER is no address like
            svontai.tenant.jwks-uri=file:///etc/passwd                , SVONTAI_JWKS_URI is no address like
            """)
    void doesNotStartWithoutAGoodSecretAndSaysWhichVariableToSet(String property, String message) {
        service.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "svontai.tenant.issuer=https://login.example.com/",
                "svontai.tenant.jwks-uri=https://login.example.com/jwks.json",
            })
    void takesAnIssuer(String property) {
        service.withPropertyValues(property).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            svontai.tenant.issuer=https://login.example.com       , SVONTAI_JWT_SECRET is set and SVONTAI_JWT_ISSUER or
            svontai.tenant.jwks-uri=https://login.example.com/jwks, SVONTAI_JWT_SECRET is set and SVONTAI_JWT_ISSUER or
            svontai.tenant.default-role=king                      , SVONTAI_DEFAULT_ROLE names a role that
            svontai.tenant.requests-per-minute=0                  , SVONTAI_REQUESTS_PER_MINUTE must be 1 or more
            svontai.tenant.dashboard-origins=*                    , FRONTEND_URL holds what is no origin
            svontai.tenant.dashboard-origins=https://*.example.com, FRONTEND_URL holds what is no origin
            svontai.tenant.dashboard-origins=app.example.com      , FRONTEND_URL holds what is no origin
            svontai.tenant.roles.cashier=tools:steal              , tools:steal
            """)
    void doesNotStartWithThisBesideASecret(String property, String message) {
        service.withPropertyValues("svontai.tenant.jwt-secret=" + "s".repeat(32), property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @EnableConfigurationProperties(TenantSettings.class)
    static class Room {}
}
