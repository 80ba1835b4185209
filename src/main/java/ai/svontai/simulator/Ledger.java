package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts what Meta accepted, so that a test can say how many messages were sent twice or never. */
@Component
@Profile("simulator")
class Ledger {

    private final LongAdder accepted = new LongAdder();
    private final Map<String, LongAdder> perCustomer = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> perCallbackData = new ConcurrentHashMap<>();

    void enter(SendRequest request) {
        accepted.increment();
        perCustomer.computeIfAbsent(request.to().key(), key -> new LongAdder()).increment();
        if (request.callbackData() != null) {
            perCallbackData
                    .computeIfAbsent(request.callbackData(), key -> new LongAdder())
                    .increment();
        }
    }

    Account account() {
        var customers = new TreeMap<String, Long>();
        perCustomer.forEach((customer, count) -> customers.put(customer, count.sum()));
        var repeated = new TreeMap<String, Long>();
        perCallbackData.forEach((data, count) -> {
            if (count.sum() > 1) {
                repeated.put(data, count.sum());
            }
        });
        var duplicates =
                repeated.values().stream().mapToLong(count -> count - 1).sum();
        return new Account(accepted.sum(), customers, duplicates, List.copyOf(repeated.keySet()));
    }

    /**
     * The sums.
     *
     * @param duplicates acceptances beyond the first of the same {@code biz_opaque_callback_data}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Account(long accepted, Map<String, Long> perCustomer, long duplicates, List<String> repeatedCallbackData) {}
}
