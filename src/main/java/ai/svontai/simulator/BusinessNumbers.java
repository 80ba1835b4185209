package ai.svontai.simulator;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The business numbers that exist here, found by their phone number id. */
@Component
@Profile("simulator")
class BusinessNumbers {

    private final List<BusinessNumber> all;
    private final Map<String, BusinessNumber> byId;

    BusinessNumbers(SimulatorSettings settings) {
        all = settings.numbers();
        byId = all.stream().collect(toUnmodifiableMap(BusinessNumber::phoneNumberId, identity()));
    }

    BusinessNumber demo() {
        return all.getFirst();
    }

    List<BusinessNumber> all() {
        return all;
    }

    Optional<BusinessNumber> find(String phoneNumberId) {
        return Optional.ofNullable(byId.get(phoneNumberId));
    }

    boolean knowsToken(String accessToken) {
        return all.stream().anyMatch(number -> number.accessToken().equals(accessToken));
    }
}
