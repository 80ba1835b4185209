package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A WhatsApp Business Account, and what it has to do with our app. */
class MetaWaba {

    static final String AVAILABLE = "AVAILABLE";

    private final String id;
    private final String businessId;
    private final Map<String, MetaNumber> numbers = new LinkedHashMap<>();
    private String name = "";
    private String health = AVAILABLE;
    private @Nullable Instant sharedAt;
    private boolean subscribed;
    private @Nullable URI override;

    MetaWaba(String id, String businessId) {
        this.id = id;
        this.businessId = businessId;
    }

    /** Becomes what is written; what is left out stays as it is, and a number that is left out of a list is gone. */
    synchronized void become(Draft draft) {
        name = draft.name == null ? name : draft.name;
        health = draft.health == null ? health : draft.health;
        if (draft.numbers != null) {
            numbers.keySet().retainAll(draft.numberIds());
            draft.numbers.forEach(number -> numbers.computeIfAbsent(
                            String.valueOf(number.phoneNumberId()), key -> new MetaNumber(key, id))
                    .become(number));
        }
    }

    String id() {
        return id;
    }

    String businessId() {
        return businessId;
    }

    synchronized String name() {
        return name;
    }

    synchronized String health() {
        return health;
    }

    synchronized List<MetaNumber> numbers() {
        return List.copyOf(numbers.values());
    }

    /** Gives our app access. */
    synchronized void share(Instant at) {
        sharedAt = at;
        numbers.values().forEach(number -> number.share(at));
    }

    /** Takes it back, and with it all that our app has set. */
    synchronized void withdraw() {
        sharedAt = null;
        unsubscribe();
    }

    synchronized Optional<Instant> sharedAt() {
        return Optional.ofNullable(sharedAt);
    }

    /** An override of before ends with it. */
    synchronized void subscribe(@Nullable URI callback) {
        subscribed = true;
        override = callback;
    }

    synchronized void unsubscribe() {
        subscribed = false;
        override = null;
    }

    synchronized boolean isSubscribed() {
        return subscribed;
    }

    synchronized Optional<URI> override() {
        return Optional.ofNullable(override);
    }

    synchronized State state(Instant now) {
        return new State(
                id,
                name,
                sharedAt != null,
                subscribed,
                override == null ? null : override.toString(),
                health,
                numbers.values().stream().map(number -> number.state(now)).toList());
    }

    /**
     * What a tester says about a WABA.
     *
     * @param health AVAILABLE, LIMITED or BLOCKED
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Draft(
            @Nullable String wabaId,
            @Nullable String name,
            @Nullable String health,
            @Nullable List<NumberDraft> numbers) {

        List<String> numberIds() {
            return numbers == null
                    ? List.of()
                    : numbers.stream()
                            .map(number -> String.valueOf(number.phoneNumberId()))
                            .toList();
        }
    }

    /** The WABA as it is now. */
    @JsonNaming(SnakeCaseStrategy.class)
    record State(
            String wabaId,
            String name,
            boolean shared,
            boolean subscribed,
            @Nullable String overrideCallbackUri,
            String health,
            List<MetaNumber.State> numbers) {}
}
