package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.DatabaseTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class TokenForecastsIT extends DatabaseTest {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Keyset keyset;

    @Autowired
    private TokenForecasts forecasts;

    @Test
    void areMeasuredWithoutNamingAnybody() {
        var meters = meters();
        clock.pass(Duration.ofSeconds(31));
        assertThat(meters.get("svontai.token.days.left").gauge().value()).isNaN();

        keep(null);
        keep(Duration.ofDays(60));
        keep(Duration.ofDays(20));
        keep(Duration.ofHours(36));
        var shop = keep(Duration.ofHours(12));
        clock.pass(Duration.ofSeconds(31));

        assertThat(expiring(meters, "1d")).isEqualTo(1);
        assertThat(expiring(meters, "7d")).isEqualTo(2);
        assertThat(expiring(meters, "15d")).isEqualTo(2);
        assertThat(expiring(meters, "30d")).isEqualTo(3);
        assertThat(meters.get("svontai.token.days.left").gauge().value()).isBetween(0.49, 0.5);
        assertThat(meters.get("svontai.token.rekey.left").gauge().value()).isZero();
        assertThat(meters.get("svontai.token.unopenable").gauge().value()).isZero();

        jdbc.sql("update account set status = 'reconnect' where id = :id")
                .param("id", shop)
                .update();
        assertThat(expiring(meters, "1d")).as("half a minute long").isEqualTo(1);
        clock.pass(Duration.ofSeconds(31));
        assertThat(expiring(meters, "1d")).isZero();
    }

    private UUID keep(@Nullable Duration left) {
        var shop = shop();
        var expiresAt = left == null ? null : clock.instant().plus(left);
        var report = new TokenReport(true, expiresAt, Set.of(), Map.of(), "9", "SYSTEM_USER", null, 0, 0);
        tokens.keep(
                shop.tenant(), shop.account().id(), "EAAG-of-" + shop.account().id(), report);
        return shop.account().id();
    }

    private static double expiring(MeterRegistry meters, String within) {
        return meters.get("svontai.tokens.expiring")
                .tag("within", within)
                .gauge()
                .value();
    }

    private MeterRegistry meters() {
        var meters = new SimpleMeterRegistry();
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("meters", meters);
        assertThat(new TokenMeters(beans.getBeanProvider(MeterRegistry.class), forecasts, keyset))
                .isNotNull();
        return meters;
    }
}
