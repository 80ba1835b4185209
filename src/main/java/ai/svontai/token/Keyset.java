package ai.svontai.token;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that lock and open the stored secrets, as far as anybody may know about them. */
@Component
public class Keyset {

    private final JdbcClient jdbc;
    private final TokenCipher cipher;
    private final Cached<KeysetStanding> last;

    Keyset(JdbcClient jdbc, TokenCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.last = new Cached<>(clock, this::read);
    }

    /** Not older than half a minute. */
    public KeysetStanding standing() {
        return last.get(new KeysetStanding(cipher.primaryKey(), cipher.keys().size(), 0, 0));
    }

    private KeysetStanding read() {
        return jdbc.sql("""
                        select count(*) filter (where key_id is distinct from :primary) as others,
                               count(*) filter (where key_id not in (:keys)) as lost
                          from (select key_id from access_token union all select key_id from secret) keys
                        """)
                .param("primary", cipher.primaryKey())
                .param("keys", cipher.keys())
                .query((row, index) -> new KeysetStanding(
                        cipher.primaryKey(), cipher.keys().size(), row.getLong("others"), row.getLong("lost")))
                .single();
    }
}
