package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes down what Meta accepted and refused, so that a test can say what was sent twice, never, too fast or too slow. */
@Component
@Profile("simulator")
class Ledger {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Clock clock;

    private final List<Send> accepted = new ArrayList<>();
    private final Map<String, Long> perCustomer = new TreeMap<>();
    private final Map<String, Long> perCallbackData = new TreeMap<>();
    private final Map<Integer, Long> refused = new TreeMap<>();
    private final Map<String, Map<Long, Second>> seconds = new TreeMap<>();

    Ledger(Clock clock) {
        this.clock = clock;
    }

    synchronized void accept(SendRequest request, String wamid) {
        var now = clock.instant();
        var number = request.from().phoneNumberId();
        var data = request.callbackData();
        accepted.add(
                new Send(MILLIS.format(now), number, request.input(), data, wamid, request.type(), request.lost()));
        perCustomer.merge(request.to().key(), 1L, Long::sum);
        if (data != null) {
            perCallbackData.merge(data, 1L, Long::sum);
        }
        count(number, now, 1, 0);
    }

    synchronized void refuse(String phoneNumberId, int code) {
        refused.merge(code, 1L, Long::sum);
        count(phoneNumberId, clock.instant(), 0, 1);
    }

    synchronized void clear() {
        accepted.clear();
        List.of(perCustomer, perCallbackData, refused, seconds).forEach(Map::clear);
    }

    /**
     * What is written by now.
     *
     * @param since how many of the accepted sends to leave out, the oldest first; the sums are of all
     */
    synchronized Account account(int since) {
        var repeated = new TreeMap<>(perCallbackData);
        repeated.values().removeIf(count -> count == 1);
        var duplicates =
                repeated.values().stream().mapToLong(count -> count - 1).sum();
        var perSecond = new TreeMap<String, Collection<Second>>();
        seconds.forEach((number, counts) -> perSecond.put(number, List.copyOf(counts.values())));
        return new Account(
                accepted.size(),
                List.copyOf(accepted.subList(Math.min(since, accepted.size()), accepted.size())),
                new TreeMap<>(refused),
                perSecond,
                new TreeMap<>(perCustomer),
                duplicates,
                List.copyOf(repeated.keySet()));
    }

    private void count(String phoneNumberId, Instant at, long taken, long turnedDown) {
        var second = new Second(at.getEpochSecond(), taken, turnedDown);
        seconds.computeIfAbsent(phoneNumberId, number -> new TreeMap<>()).merge(second.second(), second, Second::plus);
    }

    /**
     * The sums, and what they are made of.
     *
     * @param refused how often with which code of Meta; the read receipts that were refused are among them
     * @param seconds for each phone number id the seconds in which anything happened
     * @param duplicates acceptances beyond the first of the same {@code biz_opaque_callback_data}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Account(
            long acceptedCount,
            List<Send> accepted,
            Map<Integer, Long> refused,
            Map<String, Collection<Second>> seconds,
            Map<String, Long> perCustomer,
            long duplicates,
            List<String> repeatedCallbackData) {}

    /**
     * A send that Meta accepted.
     *
     * @param at ISO instant with milliseconds
     * @param to as the caller wrote it
     * @param lost whether it was accepted but has gone nowhere
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Send(
            String at,
            String phoneNumberId,
            String to,
            @Nullable String callbackData,
            String wamid,
            String type,
            boolean lost) {}

    /** What happened in one second, counted from the epoch. */
    record Second(long second, long accepted, long refused) {

        private Second plus(Second other) {
            return new Second(second, accepted + other.accepted, refused + other.refused);
        }
    }
}
