package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer's business portfolio at Meta. */
class MetaBusiness {

    private final String id;
    private final Map<String, MetaWaba> wabas = new LinkedHashMap<>();
    private String name = "";
    private Lifetime lifetime = Lifetime.EXPIRING;
    private Notice notice = Notice.AFTER;
    private Scopes scopes = Scopes.GRANTED;

    MetaBusiness(String id) {
        this.id = id;
    }

    /** Becomes what is written; what is left out stays as it is, and a WABA that is left out of a list is gone. */
    synchronized void become(Draft draft) {
        name = draft.name == null ? name : draft.name;
        lifetime = draft.token == null ? lifetime : draft.token;
        notice = draft.partnerAdded == null ? notice : draft.partnerAdded;
        scopes = draft.scopes == null ? scopes : draft.scopes;
        if (draft.wabas != null) {
            wabas.keySet().retainAll(draft.wabaIds());
            draft.wabas.forEach(
                    waba -> wabas.computeIfAbsent(String.valueOf(waba.wabaId()), key -> new MetaWaba(key, id))
                            .become(waba));
        }
    }

    String id() {
        return id;
    }

    synchronized String name() {
        return name;
    }

    synchronized Lifetime lifetime() {
        return lifetime;
    }

    synchronized Notice notice() {
        return notice;
    }

    synchronized Scopes scopes() {
        return scopes;
    }

    synchronized List<MetaWaba> wabas() {
        return List.copyOf(wabas.values());
    }

    boolean isConnected() {
        return wabas().stream().anyMatch(waba -> waba.sharedAt().isPresent());
    }

    /** How long the tokens live that the sign-up gives. */
    enum Lifetime {
        @JsonProperty("expiring")
        EXPIRING,
        @JsonProperty("never")
        NEVER
    }

    /** When the webhook PARTNER_ADDED is sent: before the code is given, after it, or not at all. */
    enum Notice {
        @JsonProperty("before")
        BEFORE,
        @JsonProperty("after")
        AFTER,
        @JsonProperty("never")
        NEVER
    }

    /** What debug_token says about the scopes of the tokens that the sign-up gives. */
    enum Scopes {
        @JsonProperty("granted")
        GRANTED,
        /** There is no {@code granular_scopes} at all. */
        @JsonProperty("without_granular")
        WITHOUT_GRANULAR,
        /** A scope without {@code target_ids} is one for everything. */
        @JsonProperty("without_targets")
        WITHOUT_TARGETS,
        /** No scope of WhatsApp but {@code whatsapp_business_manage_events}. */
        @JsonProperty("others")
        OTHERS
    }

    /** What a tester says about a business. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Draft(
            @Nullable String name,
            @Nullable Lifetime token,
            @Nullable Notice partnerAdded,
            @Nullable Scopes scopes,
            @Nullable List<MetaWaba.Draft> wabas) {

        List<String> wabaIds() {
            return wabas == null
                    ? List.of()
                    : wabas.stream().map(waba -> String.valueOf(waba.wabaId())).toList();
        }

        List<String> numberIds() {
            return wabas == null
                    ? List.of()
                    : wabas.stream().flatMap(waba -> waba.numberIds().stream()).toList();
        }

        /** Refuses what has no id or is nonsense. */
        void check() {
            if (wabas == null) {
                return;
            }
            for (var waba : wabas) {
                demand(waba.wabaId(), "waba_id");
                for (var number : waba.numbers() == null ? List.<NumberDraft>of() : waba.numbers()) {
                    demand(number.phoneNumberId(), "phone_number_id");
                    number.check();
                }
            }
        }

        private static void demand(@Nullable String id, String field) {
            if (id == null || !id.matches("\\d{1,20}")) {
                throw new UnusableInput("set " + field + " to an id of 1 to 20 digits");
            }
        }
    }
}
