package ai.svontai.token;

import ai.svontai.token.RekeyRound.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks what is stored with the primary key, where another key did. Rows are held while they are worked on, so a token
 * that is kept meanwhile comes after, never before; whoever reads does not wait.
 */
@Component
class Rekeying {

    private static final Logger LOG = LoggerFactory.getLogger(Rekeying.class);
    private static final int BATCH = 500; // rows in one transaction

    private final JdbcClient jdbc;
    private final TokenCipher cipher;
    private final TokenMeters meters;

    Rekeying(JdbcClient jdbc, TokenCipher cipher, TokenMeters meters) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.meters = meters;
    }

    public RekeyRound begin() {
        return RekeyRound.begin();
    }

    /** Does the next rows. */
    @Transactional
    public RekeyRound batch(@Variable("round") RekeyRound round) {
        var rows = rows(round);
        if (rows.isEmpty()) {
            return round.nextTable();
        }
        var done = (int) rows.stream().filter(row -> lock(round.table(), row)).count();
        var last = rows.getLast();
        return round.upTo(last.tenant(), last.owner(), last.kind(), done, rows.size() - done);
    }

    /** Says what came of it, if anything. */
    public void end(@Variable("round") RekeyRound round) {
        meters.rekeyed(round.done());
        if (round.done() > 0) {
            LOG.info("{} stored secrets are locked with key {} now", round.done(), cipher.primaryKey());
        }
        if (round.unopenable() > 0) {
            LOG.warn(
                    "{} stored secrets open with no key in SVONTAI_TOKEN_KEYSET: put the key back that was taken out, or"
                            + " let these businesses connect again",
                    round.unopenable());
        }
    }

    private List<Row> rows(RekeyRound round) {
        var sql = round.table() == Table.ACCESS_TOKEN ? """
                select tenant_id, account_id as owner_id, '' as kind, ciphertext from access_token
                 where key_id is distinct from :primary and (tenant_id, account_id) > (:tenant, :owner)
                 order by tenant_id, account_id limit :batch for update skip locked
                """ : """
                select tenant_id, owner_id, kind, ciphertext from secret
                 where key_id is distinct from :primary and (tenant_id, owner_id, kind) > (:tenant, :owner, :kind)
                 order by tenant_id, owner_id, kind limit :batch for update skip locked
                """;
        return jdbc.sql(sql)
                .param("primary", cipher.primaryKey())
                .param("tenant", round.afterTenant())
                .param("owner", round.after())
                .param("kind", round.afterKind())
                .param("batch", BATCH)
                .query(Rekeying::row)
                .list();
    }

    private boolean lock(Table table, Row row) {
        var binding = table == Table.ACCESS_TOKEN ? row.owner().toString() : Vault.binding(row.owner(), row.kind());
        String secret;
        try {
            secret = cipher.open(row.owner(), binding, row.ciphertext());
        } catch (LockedToken lost) {
            return false;
        }
        var sql = table == Table.ACCESS_TOKEN ? """
                update access_token
                   set ciphertext = :locked, key_id = :primary, last_four = :last, fingerprint = :print,
                       given = coalesce(given, :print)
                 where tenant_id = :tenant and account_id = :owner and ciphertext = :was
                """ : """
                update secret
                   set ciphertext = :locked, key_id = :primary
                 where tenant_id = :tenant and owner_id = :owner and kind = :kind and ciphertext = :was
                """;
        return jdbc.sql(sql)
                        .param("locked", cipher.lock(binding, secret))
                        .param("primary", cipher.primaryKey())
                        .param("last", Fingerprint.lastFour(secret))
                        .param("print", Fingerprint.of(secret))
                        .param("tenant", row.tenant())
                        .param("owner", row.owner())
                        .param("kind", row.kind())
                        .param("was", row.ciphertext())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("tenant_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("kind"),
                row.getBytes("ciphertext"));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(UUID tenant, UUID owner, String kind, byte[] ciphertext) {}
}
