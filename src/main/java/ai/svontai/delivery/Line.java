package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.whatsapp.PhoneNumberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages of a number have been told to come again. Counted once a second at most: it is a guess. */
@Component
class Line {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Map<PhoneNumberId, Count> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Line(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long length(PhoneNumberId number) {
        var now = clock.instant();
        return counts.compute(number, (key, known) -> isGood(known, now) ? known : new Count(count(number, now), now))
                .messages();
    }

    private static boolean isGood(@Nullable Count known, Instant now) {
        return known != null && Duration.between(known.at(), now).abs().compareTo(GOOD_FOR) < 0;
    }

    private long count(PhoneNumberId number, Instant now) {
        return jdbc.sql("""
                        select count(*)
                          from outbox
                         where state in ('queued', 'sending', 'retrying', 'uncertain') and due_at > :now
                           and phone_number_id = :number
                        """)
                .param("now", utc(now))
                .param("number", number.value())
                .query(Long.class)
                .single();
    }

    private record Count(long messages, Instant at) {}
}
