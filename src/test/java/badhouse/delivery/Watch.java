package badhouse.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Planted: reads the system's clock in six ways; with a given Clock it is fine. */
class Watch {

    @SuppressWarnings("JavaUtilDate")
    List<Object> times(Clock given) {
        return List.of(
                Instant.now(),
                LocalDateTime.now(ZoneId.of("UTC")),
                java.time.ZonedDateTime.now(ZoneOffset.UTC),
                System.currentTimeMillis(),
                Clock.systemUTC(),
                new java.util.Date(),
                Instant.now(given));
    }
}
