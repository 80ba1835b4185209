package ai.svontai.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets letters that nobody needs any more, a batch at a time, so that no table is locked for long. */
@Component
class Retention {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DeadLetterSettings settings;

    Retention(JdbcClient jdbc, Clock clock, DeadLetterSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Forgets a batch of each kind. Returns how many letters that was. A letter that is being replayed is none of them. */
    @Transactional
    public int forget() {
        return delete("settled_at", "state in ('replayed', 'discarded')", settings.keepSettled())
                + delete("buried_at", "state = 'waiting'", settings.keepWaiting());
    }

    private int delete(String since, String state, Duration kept) {
        return jdbc.sql("""
                        delete from dead_letter
                         where id in (select id
                                        from dead_letter
                                       where %2$s and %1$s < :before
                                       order by %1$s
                                       limit :batch
                                         for update skip locked)
                        """.formatted(since, state))
                .param("before", before(kept))
                .param("batch", BATCH)
                .update();
    }

    private OffsetDateTime before(Duration kept) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }
}
