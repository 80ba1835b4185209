package ai.svontai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The codes that the dialog gives: each is good once, for 30 seconds, and with the redirect it was given for. */
@Component
@Profile("simulator")
class MetaCodes {

    private static final Duration LIFE = Duration.ofSeconds(30);

    private final RandomText random;
    private final Clock clock;
    private final Map<String, Grant> grants = new HashMap<>();

    MetaCodes(RandomText random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** @param redirectUri none if the code goes to a page that the dialog was opened from */
    synchronized String give(MetaBusiness business, List<String> wabaIds, @Nullable String redirectUri) {
        var code = random.code();
        grants.put(code, new Grant(business, wabaIds, redirectUri == null ? "" : redirectUri, clock.instant(), false));
        return code;
    }

    synchronized Optional<Grant> find(String code) {
        return Optional.ofNullable(grants.get(code));
    }

    /** Refuses a code that is unknown, used, too old or for another redirect; only one that is taken is used up. */
    synchronized Grant redeem(String code, String redirectUri) {
        var grant = grants.get(code);
        if (grant == null) {
            throw SignupRefusal.noCode();
        }
        if (grant.used) {
            throw SignupRefusal.usedCode();
        }
        if (!clock.instant().isBefore(grant.givenAt.plus(LIFE))) {
            throw SignupRefusal.expiredCode();
        }
        if (!grant.redirectUri.equals(redirectUri)) {
            throw SignupRefusal.otherRedirect();
        }
        grants.put(code, grant.asUsed());
        return grant;
    }

    /**
     * What a code stands for.
     *
     * @param redirectUri empty if there was none
     */
    record Grant(MetaBusiness business, List<String> wabaIds, String redirectUri, Instant givenAt, boolean used) {

        private Grant asUsed() {
            return new Grant(business, wabaIds, redirectUri, givenAt, true);
        }
    }
}
