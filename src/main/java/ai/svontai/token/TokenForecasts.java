package ai.svontai.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tokens of accounts that may send expire soon. */
@Component
class TokenForecasts {

    static final List<Duration> WITHIN =
            List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30));

    private static final double SECONDS_OF_A_DAY = 86_400.0;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cached<TokenForecast> last;

    TokenForecasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.last = new Cached<>(clock, this::read);
    }

    /** Not older than half a minute. */
    TokenForecast now() {
        return last.get(TokenForecast.NONE);
    }

    private TokenForecast read() {
        var now = clock.instant();
        var query = jdbc.sql("""
                select count(*) filter (where expires_at <= :within0) as within0,
                       count(*) filter (where expires_at <= :within1) as within1,
                       count(*) filter (where expires_at <= :within2) as within2,
                       count(*) filter (where expires_at <= :within3) as within3,
                       min(expires_at) as first
                  from access_token t
                  join account a on a.tenant_id = t.tenant_id and a.id = t.account_id
                 where t.kind = 'expiring' and a.status in ('active', 'blocked')
                """);
        for (int one = 0; one < WITHIN.size(); one++) {
            query = query.param("within" + one, TokenRows.utc(now.plus(WITHIN.get(one))));
        }
        return query.query((row, index) -> forecast(row, now)).single();
    }

    private static TokenForecast forecast(ResultSet row, Instant now) throws SQLException {
        var expiring = new HashMap<Duration, Long>();
        for (int one = 0; one < WITHIN.size(); one++) {
            expiring.put(WITHIN.get(one), row.getLong("within" + one));
        }
        var first = TokenRows.instant(row, "first");
        var left = first == null ? Double.NaN : Duration.between(now, first).toSeconds() / SECONDS_OF_A_DAY;
        return new TokenForecast(expiring, left);
    }
}
