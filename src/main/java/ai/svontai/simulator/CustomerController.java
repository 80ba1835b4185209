package ai.svontai.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The hands and eyes of a customer: writes to a business and looks at the phone. A customer who hides the phone number
 * is named by a business-scoped user id instead.
 */
@RestController
@RequestMapping("/simulator/customers/{customer}/messages")
@Profile("simulator")
class CustomerController {

    private final BusinessNumbers numbers;
    private final MetaBusinesses businesses;
    private final Customers customers;
    private final Wamids wamids;
    private final CustomerWindows windows;
    private final Phones phones;
    private final Webhooks webhooks;
    private final Clock clock;

    CustomerController(
            BusinessNumbers numbers,
            MetaBusinesses businesses,
            Customers customers,
            Wamids wamids,
            CustomerWindows windows,
            Phones phones,
            Webhooks webhooks,
            Clock clock) {
        this.numbers = numbers;
        this.businesses = businesses;
        this.customers = customers;
        this.wamids = wamids;
        this.windows = windows;
        this.phones = phones;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @GetMapping
    List<Bubble> shown(@PathVariable("customer") String id) {
        return phones.of(find(id, numbers.demo()).key());
    }

    @PostMapping
    Map<String, String> write(@PathVariable("customer") String id, @RequestBody Writing writing) {
        var text = writing.text();
        if (text == null || text.isBlank()) {
            throw new UnusableInput("set text to what the customer writes");
        }
        var number = addressee(writing.to());
        var customer = find(id, number);
        if (writing.name() != null) {
            customers.rename(customer, writing.name());
        }
        var wamid = writing.wamid() == null ? wamids.byCustomer(customer) : writing.wamid();
        var at = writing.timestamp() == null ? clock.instant() : Instant.ofEpochSecond(writing.timestamp());
        windows.open(number, customer, at);
        phones.show(customer, Bubble.ofCustomer(text, wamid, at));
        var message = WebhookBody.Message.text(customer, wamid, at, text);
        var body = WebhookBody.message(number, customer, customers.nameOf(customer), message);
        if (businesses.isConnected(number)) {
            webhooks.postSoon(body);
        }
        return Map.of("wamid", wamid);
    }

    private BusinessNumber addressee(@Nullable String phoneNumberId) {
        return phoneNumberId == null
                ? numbers.demo()
                : numbers.find(phoneNumberId)
                        .orElseThrow(() -> new UnusableInput(
                                "set to to a phone number id of /simulator or /simulator/signup/businesses"));
    }

    private Customer find(String id, BusinessNumber number) {
        if (Customers.isUserId(id)) {
            return customers.withUserId(id);
        }
        var digits = id.startsWith("+") ? id.substring(1) : id;
        if (!Customers.isPhone(digits)) {
            throw new UnusableInput(
                    "name the customer by 7 to 15 digits, country code first, for example 905321112233");
        }
        return customers.withPhone(digits, number);
    }

    /**
     * What a customer writes.
     *
     * @param to phone number id; the demo number if left out. A number that is not connected does not hear of it
     * @param name profile name, kept for later messages
     * @param wamid given to write the same message twice
     * @param timestamp epoch seconds; now if left out
     */
    record Writing(
            @Nullable String text,
            @Nullable String to,
            @Nullable String name,
            @Nullable String wamid,
            @Nullable Long timestamp) {}
}
