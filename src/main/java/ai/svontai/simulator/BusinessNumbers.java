package ai.svontai.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    /** When the token ends, by phone number id; most never do. */
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    private final MetaBusinesses businesses;
    private final Clock clock;

    BusinessNumbers(SimulatorSettings settings, MetaBusinesses businesses, Clock clock) {
        this.businesses = businesses;
        this.clock = clock;
        settings.numbers().forEach(number -> byId.put(number.phoneNumberId(), number));
        ids = settings.numbers().stream().map(BusinessNumber::phoneNumberId).toList();
    }

    BusinessNumber demo() {
        return all().getFirst();
    }

    /** Those that are connected from the start, the demo number first. */
    List<BusinessNumber> all() {
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    /** Those of businesses that may sign up are found, too. */
    Optional<BusinessNumber> find(String phoneNumberId) {
        return configured(phoneNumberId)
                .or(() -> businesses.number(phoneNumberId).map(MetaNumber::asBusinessNumber));
    }

    /** One of those that are connected from the start. */
    Optional<BusinessNumber> configured(String phoneNumberId) {
        return Optional.ofNullable(byId.get(phoneNumberId));
    }

    /** The subcode of the refusal; none if the token is good. */
    OptionalInt revocation(BusinessNumber number) {
        var subcode = revoked.get(number.phoneNumberId());
        if (subcode != null) {
            return OptionalInt.of(subcode);
        }
        var isOver = end(number).map(end -> !clock.instant().isBefore(end)).orElse(false);
        return isOver ? OptionalInt.of(SignupRefusal.EXPIRED_TOKEN) : OptionalInt.empty();
    }

    /** When the number's token ends; mostly never. */
    Optional<Instant> end(BusinessNumber number) {
        return Optional.ofNullable(ends.get(number.phoneNumberId()));
    }

    void revoke(BusinessNumber number, int subcode) {
        revoked.put(number.phoneNumberId(), subcode);
    }

    void heal(BusinessNumber number) {
        revoked.remove(number.phoneNumberId());
    }

    /** @param at none for never */
    void end(BusinessNumber number, @Nullable Instant at) {
        ends.compute(number.phoneNumberId(), (id, before) -> at);
    }

    /** The new token is good and never ends, the old one is nobody's any more. */
    void replaceToken(BusinessNumber number, String accessToken) {
        byId.put(number.phoneNumberId(), number.withToken(accessToken));
        ends.remove(number.phoneNumberId());
        heal(number);
    }
}
