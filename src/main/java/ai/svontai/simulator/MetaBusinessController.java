package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Founds businesses that can sign up, changes them, and shows how far they are. */
@RestController
@RequestMapping("/simulator/signup")
@Profile("simulator")
class MetaBusinessController {

    private static final int MOST = 100;

    private final MetaBusinesses businesses;
    private final MetaTokens tokens;
    private final RandomText random;
    private final Clock clock;

    MetaBusinessController(MetaBusinesses businesses, MetaTokens tokens, RandomText random, Clock clock) {
        this.businesses = businesses;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    @GetMapping("/businesses")
    List<State> all() {
        return businesses.all().stream().map(this::state).toList();
    }

    @GetMapping("/businesses/{id}")
    State one(@PathVariable String id) {
        return businesses
                .find(id)
                .map(this::state)
                .orElseThrow(() ->
                        new UnusableInput(HttpStatus.NOT_FOUND, "name a business of /simulator/signup/businesses"));
    }

    @PutMapping("/businesses/{id:\\d{1,20}}")
    State put(@PathVariable String id, @RequestBody MetaBusiness.Draft draft) {
        return state(businesses.put(id, draft));
    }

    /** Makes one up. */
    @PostMapping("/businesses")
    @ResponseStatus(HttpStatus.CREATED)
    State make(@RequestBody(required = false) @Nullable Wish wish) {
        var wished = wish == null ? new Wish(null, null, null, null, null, null, null) : wish;
        var id = random.id();
        return state(businesses.put(id, wished.draft(id, random)));
    }

    @PutMapping("/numbers/{id}")
    MetaNumber.State change(@PathVariable String id, @RequestBody NumberDraft draft) {
        draft.check();
        var number = businesses
                .number(id)
                .orElseThrow(() -> new UnusableInput(
                        HttpStatus.NOT_FOUND, "name a phone number id of /simulator/signup/businesses"));
        number.become(draft);
        return number.state(clock.instant());
    }

    private State state(MetaBusiness business) {
        var now = clock.instant();
        return new State(
                business.id(),
                business.name(),
                business.lifetime(),
                business.notice(),
                business.scopes(),
                business.isConnected(),
                business.wabas().stream().map(waba -> waba.state(now)).toList(),
                tokens.of(business.id()).stream().map(token -> token.state(now)).toList());
    }

    /**
     * A business to be made up.
     *
     * @param wabas how many WABAs, 1 to 100; 1 if left out
     * @param numbers how many phone numbers in each of them, 0 to 100; 1 if left out
     * @param number what is to be said about each of these numbers
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Wish(
            @Nullable String name,
            @Nullable Integer wabas,
            @Nullable Integer numbers,
            MetaBusiness.@Nullable Lifetime token,
            MetaBusiness.@Nullable Notice partnerAdded,
            MetaBusiness.@Nullable Scopes scopes,
            @Nullable NumberDraft number) {

        private MetaBusiness.Draft draft(String id, RandomText random) {
            var called = name == null ? "Business " + id : name;
            var all = Stream.generate(() -> waba(called, random))
                    .limit(count(wabas, 1))
                    .toList();
            return new MetaBusiness.Draft(called, token, partnerAdded, scopes, all);
        }

        private MetaWaba.Draft waba(String called, RandomText random) {
            var pattern = number == null
                    ? new NumberDraft(null, null, called, null, null, null, null, null, null, null)
                    : number;
            var all = Stream.generate(() -> pattern.at(random.id(), random.phone()))
                    .limit(count(numbers, 0))
                    .toList();
            return new MetaWaba.Draft(random.id(), called, null, all);
        }

        private static int count(@Nullable Integer wished, int least) {
            if (wished != null && (wished < least || wished > MOST)) {
                throw new UnusableInput("set wabas to 1 … " + MOST + " and numbers to 0 … " + MOST);
            }
            return wished == null ? 1 : wished;
        }
    }

    /** A business as it is now; its tokens are shown because nothing here opens anything real. */
    @JsonNaming(SnakeCaseStrategy.class)
    record State(
            String businessId,
            String name,
            MetaBusiness.Lifetime token,
            MetaBusiness.Notice partnerAdded,
            MetaBusiness.Scopes scopes,
            boolean connected,
            List<MetaWaba.State> wabas,
            List<MetaToken.State> tokens) {}
}
