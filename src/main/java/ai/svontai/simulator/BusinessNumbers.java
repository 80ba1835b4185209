package ai.svontai.simulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The business numbers that exist here, and whether their tokens are still good. */
@Component
@Profile("simulator")
class BusinessNumbers {

    private final List<String> ids;
    private final Map<String, BusinessNumber> byId = new ConcurrentHashMap<>();

    /** Subcodes of the refusal, by phone number id. */
    private final Map<String, Integer> revoked = new ConcurrentHashMap<>();

    BusinessNumbers(SimulatorSettings settings) {
        settings.numbers().forEach(number -> byId.put(number.phoneNumberId(), number));
        ids = settings.numbers().stream().map(BusinessNumber::phoneNumberId).toList();
    }

    BusinessNumber demo() {
        return all().getFirst();
    }

    /** The demo number first. */
    List<BusinessNumber> all() {
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    Optional<BusinessNumber> find(String phoneNumberId) {
        return Optional.ofNullable(byId.get(phoneNumberId));
    }

    /** The subcode of the refusal; none if the token is good. */
    OptionalInt revocation(BusinessNumber number) {
        var subcode = revoked.get(number.phoneNumberId());
        return subcode == null ? OptionalInt.empty() : OptionalInt.of(subcode);
    }

    void revoke(BusinessNumber number, int subcode) {
        revoked.put(number.phoneNumberId(), subcode);
    }

    void heal(BusinessNumber number) {
        revoked.remove(number.phoneNumberId());
    }

    /** The new token is good, the old one is nobody's any more. */
    void replaceToken(BusinessNumber number, String accessToken) {
        byId.put(number.phoneNumberId(), number.withToken(accessToken));
        heal(number);
    }
}
