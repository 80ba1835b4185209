package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes down what sign-ups have called, in order, and what was in the address that belongs elsewhere. */
@Component("simulatedSignupCalls")
@Profile("simulator")
class SignupCalls {

    private static final Set<String> SECRETS = Set.of(
            GraphCall.TOKEN_PARAMETER, "input_token", "client_secret", "code", "revoke_token", "fb_exchange_token");

    private final MetaBusinesses businesses;
    private final MetaTokens tokens;
    private final MetaCodes codes;
    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    SignupCalls(MetaBusinesses businesses, MetaTokens tokens, MetaCodes codes, Clock clock) {
        this.businesses = businesses;
        this.tokens = tokens;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param code Meta's error code; none if it went well */
    void write(GraphCall call, @Nullable Integer code) {
        var number = businesses.number(call.object()).orElse(null);
        var waba = number == null ? call.object() : number.wabaId();
        var known = businesses.waba(waba);
        var entry = new Entry(
                clock.instant().toString(),
                call.method(),
                call.path(),
                known.map(MetaWaba::businessId).or(() -> businessOf(call)).orElse(null),
                known.map(MetaWaba::id).orElse(null),
                number == null ? null : number.id(),
                code == null,
                code,
                Set.copyOf(call.queryKeys()),
                call.queryKeys().stream().anyMatch(SECRETS::contains));
        synchronized (this) {
            entries.add(entry);
        }
    }

    synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    synchronized void clear() {
        entries.clear();
    }

    /** Whose token or code the call is about. */
    private Optional<String> businessOf(GraphCall call) {
        return codes.find(call.parameter("code"))
                .map(grant -> grant.business().id())
                .or(() -> SECRETS.stream()
                        .flatMap(name -> tokens.find(call.parameter(name)).stream())
                        .map(MetaToken::businessId)
                        .findFirst())
                .or(() -> call.token().flatMap(tokens::find).map(MetaToken::businessId));
    }

    /**
     * A call.
     *
     * @param at ISO instant
     * @param path without the query, beginning with the version
     * @param tokenInUrl whether the query of the real request had a token, a code or the app's secret
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Entry(
            String at,
            String method,
            String path,
            @Nullable String business,
            @Nullable String waba,
            @Nullable String number,
            boolean ok,
            @Nullable Integer code,
            Set<String> queryKeys,
            boolean tokenInUrl) {}
}
