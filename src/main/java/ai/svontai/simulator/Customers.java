package ai.svontai.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who is who: a phone number has one business-scoped user id per WABA, the same one after every restart. */
@Component
@Profile("simulator")
class Customers {

    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}");
    private static final Pattern PHONE = Pattern.compile("\\d{7,15}");

    private final Map<String, Customer> byUserId = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    static boolean isUserId(String text) {
        return USER_ID.matcher(text).matches();
    }

    static boolean isPhone(String digits) {
        return PHONE.matcher(digits).matches();
    }

    Customer withPhone(String digits, BusinessNumber number) {
        var seed = (number.wabaId() + digits).getBytes(StandardCharsets.UTF_8);
        var unique = UUID.nameUUIDFromBytes(seed).toString().replace("-", "").substring(0, 14);
        var userId = CountryCode.lettersOf(digits) + "." + unique;
        return byUserId.computeIfAbsent(userId, id -> new Customer(digits, id));
    }

    /** An id that belongs to nobody known is a customer whose phone number the business may not see. */
    Customer withUserId(String userId) {
        var known = byUserId.get(userId);
        return known == null ? new Customer(null, userId) : known;
    }

    void rename(Customer customer, String name) {
        names.put(customer.key(), name);
    }

    /** The profile name; without one it has letters that a webhook must escape. */
    String nameOf(Customer customer) {
        var key = customer.key();
        return names.getOrDefault(key, "Müşteri " + key.substring(key.length() - 4));
    }
}
