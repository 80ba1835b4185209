package ai.svontai.simulator;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whoever has a WhatsApp Business Account here: those who may sign up, and the owners of the numbers that are connected
 * from the start, one for each WABA.
 */
@Component
@Profile("simulator")
class MetaBusinesses {

    static final String DEMO = "210099887766554";

    private final Clock clock;
    private final Map<String, MetaBusiness> byId = new LinkedHashMap<>();
    private final Set<String> connectedFromTheStart;

    MetaBusinesses(SimulatorSettings settings, Clock clock) {
        this.clock = clock;
        settings.numbers().forEach(this::connect);
        connectedFromTheStart = Set.copyOf(byId.keySet());
        put(DEMO, DemoBusiness.draft());
    }

    /** Those who may choose to sign up: the demo business first. */
    synchronized List<MetaBusiness> all() {
        return byId.values().stream()
                .filter(business -> !connectedFromTheStart.contains(business.id()))
                .toList();
    }

    synchronized Optional<MetaBusiness> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<MetaWaba> waba(String id) {
        return wabas().filter(waba -> waba.id().equals(id)).findFirst();
    }

    synchronized Optional<MetaNumber> number(String id) {
        return wabas().flatMap(waba -> waba.numbers().stream())
                .filter(number -> number.id().equals(id))
                .findFirst();
    }

    /** Whether a number can send and be written to. */
    boolean isConnected(BusinessNumber number) {
        return number(number.phoneNumberId()).filter(MetaNumber::isConnected).isPresent();
    }

    /** The newest first. */
    synchronized List<MetaWaba> shared() {
        return wabas().filter(waba -> waba.sharedAt().isPresent())
                .sorted(Comparator.comparing((MetaWaba waba) -> waba.sharedAt().orElseThrow())
                        .reversed())
                .toList();
    }

    /** Refuses ids that are somebody else's. */
    synchronized MetaBusiness put(String id, MetaBusiness.Draft draft) {
        draft.check();
        var others = byId.values().stream()
                .filter(business -> !business.id().equals(id))
                .flatMap(business -> business.wabas().stream())
                .toList();
        var taken = others.stream()
                .anyMatch(waba -> draft.wabaIds().contains(waba.id())
                        || waba.numbers().stream()
                                .anyMatch(number -> draft.numberIds().contains(number.id())));
        if (taken) {
            throw new UnusableInput(
                    HttpStatus.CONFLICT, "choose other ids: another business has such a WABA or number");
        }
        var business = byId.computeIfAbsent(id, MetaBusiness::new);
        business.become(draft);
        return business;
    }

    private Stream<MetaWaba> wabas() {
        return byId.values().stream().flatMap(business -> business.wabas().stream());
    }

    private void connect(BusinessNumber number) {
        var id = "2" + number.wabaId();
        var known = find(id).stream()
                .flatMap(business -> business.wabas().stream())
                .flatMap(waba -> waba.numbers().stream())
                .map(same ->
                        DemoBusiness.number(same.id(), same.asBusinessNumber().displayPhoneNumber(), true));
        var numbers = Stream.concat(
                        known,
                        Stream.of(DemoBusiness.number(number.phoneNumberId(), number.displayPhoneNumber(), true)))
                .toList();
        var waba = new MetaWaba.Draft(number.wabaId(), "WABA " + number.wabaId(), null, numbers);
        var owner = put(
                id, new MetaBusiness.Draft("Business " + id, MetaBusiness.Lifetime.NEVER, null, null, List.of(waba)));
        owner.wabas().forEach(connected -> {
            connected.share(clock.instant());
            connected.subscribe(null);
        });
    }
}
