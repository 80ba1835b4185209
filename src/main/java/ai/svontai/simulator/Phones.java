package ai.svontai.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What every customer's phone shows. It is the truth of the simulated world, whatever the statuses said about it. */
@Component
@Profile("simulator")
class Phones {

    private final Map<String, Map<String, Bubble>> bubbles = new ConcurrentHashMap<>();

    /** A message id that is already there is the same message, and shown once. */
    void show(Customer customer, Bubble bubble) {
        var phone = bubbles.computeIfAbsent(customer.key(), key -> new LinkedHashMap<>());
        synchronized (phone) {
            phone.putIfAbsent(bubble.wamid(), bubble);
        }
    }

    void mark(Customer customer, String wamid, Receipt receipt) {
        var phone = bubbles.get(customer.key());
        if (phone != null) {
            synchronized (phone) {
                phone.computeIfPresent(wamid, (id, bubble) -> bubble.with(receipt));
            }
        }
    }

    List<Bubble> of(String customerKey) {
        var phone = bubbles.get(customerKey);
        if (phone == null) {
            return List.of();
        }
        synchronized (phone) {
            return List.copyOf(phone.values());
        }
    }
}
