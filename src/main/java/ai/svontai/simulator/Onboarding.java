package ai.svontai.simulator;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is done with a phone number until it sends. */
@Component("simulatedOnboarding")
@Profile("simulator")
class Onboarding {

    private static final Map<String, Boolean> DONE = Map.of("success", true);

    private final RandomText random;
    private final Clock clock;

    Onboarding(RandomText random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    Map<String, Boolean> register(MetaNumber number, GraphCall call) {
        checkProduct(call);
        number.register(pin(call), clock.instant());
        return DONE;
    }

    Map<String, Boolean> deregister(MetaNumber number) {
        number.deregister(clock.instant());
        return DONE;
    }

    /** Two-step verification is switched on by it, and off by nothing that an app can do. */
    Map<String, Boolean> setPin(MetaNumber number, GraphCall call) {
        number.setPin(pin(call));
        return DONE;
    }

    Synchronized synchronize(MetaNumber number, GraphCall call) {
        checkProduct(call);
        number.synchronize(call.parameter("sync_type"), clock.instant());
        return new Synchronized("whatsapp", random.id());
    }

    private static void checkProduct(GraphCall call) {
        if (!call.parameter("messaging_product").equals("whatsapp")) {
            throw SignupRefusal.missing("messaging_product");
        }
    }

    private static String pin(GraphCall call) {
        if (!call.has("pin")) {
            throw SignupRefusal.missing("pin");
        }
        var pin = call.parameter("pin");
        if (!MetaNumber.PIN.matcher(pin).matches()) {
            throw SignupRefusal.invalid("Param pin must be a 6 digit number");
        }
        return pin;
    }

    record Synchronized(String messagingProduct, String requestId) {}
}
