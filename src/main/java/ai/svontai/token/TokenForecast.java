package ai.svontai.token;

import java.time.Duration;
import java.util.Map;

/**
 * How many tokens expire soon.
 *
 * @param expiring how many within which time
 * @param daysLeft until the first one expires; not a number where none does
 */
record TokenForecast(Map<Duration, Long> expiring, double daysLeft) {

    static final TokenForecast NONE = new TokenForecast(Map.of(), Double.NaN);

    long expiring(Duration within) {
        return expiring.getOrDefault(within, 0L);
    }
}
