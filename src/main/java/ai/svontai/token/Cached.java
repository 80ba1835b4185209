package ai.svontai.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A figure that is asked for more often than it changes, and that is needed even while the database is away. */
final class Cached<T> {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Clock clock;
    private final Supplier<T> source;
    private @Nullable Reading<T> last;

    Cached(Clock clock, Supplier<T> source) {
        this.clock = clock;
        this.source = source;
    }

    synchronized T get(T unknown) {
        var now = clock.instant();
        var known = last;
        if (known != null && now.isBefore(known.at().plus(FRESH)) && !now.isBefore(known.at())) {
            return known.value();
        }
        last = new Reading<>(now, read(known == null ? unknown : known.value()));
        return last.value();
    }

    private T read(T otherwise) {
        try {
            return source.get();
        } catch (DataAccessException | TransactionException away) {
            return otherwise;
        }
    }

    private record Reading<T>(Instant at, T value) {}
}
