package ai.svontai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** All access tokens: those given by sign-ups, and those of the numbers that are connected from the start. */
@Component
@Profile("simulator")
class MetaTokens {

    /** How long an expiring token lives, as Meta says it: 60 days but for a minute. */
    static final Duration LIFE = Duration.ofSeconds(5_183_944);

    private final BusinessNumbers numbers;
    private final MetaBusinesses businesses;
    private final RandomText random;
    private final Clock clock;
    private final Instant start;
    private final Map<String, MetaToken> issued = new ConcurrentHashMap<>();
    private final LongAdder endlessExchanged = new LongAdder();

    MetaTokens(BusinessNumbers numbers, MetaBusinesses businesses, RandomText random, Clock clock) {
        this.numbers = numbers;
        this.businesses = businesses;
        this.random = random;
        this.clock = clock;
        this.start = clock.instant();
    }

    MetaToken issue(MetaBusiness business, List<String> wabaIds) {
        return issue(business.id(), wabaIds, business.scopes(), business.lifetime() == MetaBusiness.Lifetime.EXPIRING);
    }

    /** Another one for the same, with 60 days from now, even if the old one would never have ended. */
    MetaToken exchange(MetaToken old) {
        if (old.isEndless()) {
            endlessExchanged.increment();
        }
        return issue(old.businessId(), old.wabaIds(), old.scopes(), true);
    }

    /** How often somebody made a token that never ends into one that does. */
    long endlessExchanged() {
        return endlessExchanged.sum();
    }

    Optional<MetaToken> find(String value) {
        return Optional.ofNullable(issued.get(value)).or(() -> configured(value));
    }

    /** Those given by its sign-ups, the newest first. */
    List<MetaToken> of(String businessId) {
        return issued.values().stream()
                .filter(token -> token.businessId().equals(businessId))
                .sorted(Comparator.comparing(MetaToken::issuedAt).reversed())
                .toList();
    }

    /** What this token opens or opened; nothing if it is nobody's. */
    List<Door> doors(String value) {
        var token = issued.get(value);
        if (token == null) {
            return withToken(value)
                    .map(number -> new Door(number.wabaId(), number.phoneNumberId(), numbers.revocation(number)))
                    .toList();
        }
        var flaw = token.flaw(clock.instant());
        return token.wabaIds().stream().map(waba -> new Door(waba, null, flaw)).toList();
    }

    void revoke(String value, int subcode) {
        issued.computeIfPresent(value, (same, token) -> token.withRevoked(subcode));
        withToken(value).forEach(number -> numbers.revoke(number, subcode));
    }

    private MetaToken issue(String businessId, List<String> wabaIds, MetaBusiness.Scopes scopes, boolean expiring) {
        var now = clock.instant();
        var end = expiring ? now.plus(LIFE) : null;
        var token = new MetaToken(random.token(), businessId, List.copyOf(wabaIds), scopes, now, end, null);
        issued.put(token.value(), token);
        return token;
    }

    private Stream<BusinessNumber> withToken(String value) {
        return numbers.all().stream().filter(number -> value.equals(number.accessToken()));
    }

    private Optional<MetaToken> configured(String value) {
        var all = withToken(value).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var first = all.getFirst();
        var wabaIds = all.stream().map(BusinessNumber::wabaId).distinct().toList();
        var owner = businesses.waba(first.wabaId()).map(MetaWaba::businessId).orElse("");
        var end = numbers.end(first).orElse(null);
        return Optional.of(
                new MetaToken(value, owner, wabaIds, MetaBusiness.Scopes.GRANTED, start, end, revoked(first, end)));
    }

    private @Nullable Integer revoked(BusinessNumber number, @Nullable Instant end) {
        var flaw = numbers.revocation(number);
        var isOver = end != null && flaw.equals(OptionalInt.of(SignupRefusal.EXPIRED_TOKEN));
        return flaw.isPresent() && !isOver ? flaw.getAsInt() : null;
    }
}
