package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people read in the database, and what exceptions have left there. No column tells a secret. Phone numbers stand
 * only where they are the matter itself: in a dead letter's body, which is the customer's message, in the words by which
 * it is found, and in Meta's word about a business's number.
 */
final class Tables {

    private static final Map<String, Set<String>> PHONES_STAND_IN = Map.of(
            "dead_letter", Set.of("body", "replayed_body", "search_text"),
            "audit", Set.of(),
            "account_event", Set.of("display_phone_number"),
            "signup_step", Set.of(),
            "farewell", Set.of(),
            "send_attempt", Set.of());

    private final Secrets secrets;
    private final Set<String> seen = new HashSet<>();

    Tables(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Cells that tell too much, of those that have changed since the last time. */
    List<String> leaks(JdbcClient sql) {
        var leaks = new ArrayList<String>();
        for (var table : PHONES_STAND_IN.keySet()) {
            sql.sql("select * from " + table)
                    .query((row, index) -> cells(row))
                    .list()
                    .forEach(cells -> judge(table, cells, leaks));
        }
        return leaks;
    }

    void judge(String table, Map<String, String> cells, List<String> leaks) {
        var phones = PHONES_STAND_IN.getOrDefault(table, Set.of());
        cells.forEach((column, value) -> {
            if (isNew(table, column, value)) {
                var kind = phones.contains(column) ? secrets.in(value) : secrets.orPhoneIn(value);
                kind.ifPresent(told -> leaks.add("%s.%s tells %s: %s".formatted(table, column, told, value)));
            }
        });
    }

    private boolean isNew(String table, String column, String value) {
        return seen.add("%s.%s: %s".formatted(table, column, value));
    }

    private static Map<String, String> cells(ResultSet row) throws SQLException {
        var cells = new HashMap<String, String>();
        var facts = row.getMetaData();
        for (int column = 1; column <= facts.getColumnCount(); column++) {
            var value = facts.getColumnTypeName(column).equals("bytea") ? bytes(row, column) : row.getString(column);
            if (value != null) {
                cells.put(facts.getColumnName(column), value);
            }
        }
        return cells;
    }

    private static @Nullable String bytes(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : new String(bytes, UTF_8);
    }
}
