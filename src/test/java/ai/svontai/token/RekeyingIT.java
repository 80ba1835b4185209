package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.SendingRights;
import ai.svontai.database.AtOnce;
import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RekeyingIT extends DatabaseTest {

    private static final int MANY = 10_000;
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    @Autowired
    private TokenSettings settings;

    @Autowired
    private RefreshPlan plan;

    @Autowired
    private SendingRights rights;

    @Autowired
    private TokenMeters meters;

    private TokenCipher added;
    private TokenCipher promoted;
    private TokenCipher removed;

    @BeforeEach
    void rotate() {
        var keyset = KeysetRotation.step("add", settings.keyset());
        added = RotateKeysetTest.cipher(keyset);
        keyset = KeysetRotation.step("promote", keyset);
        promoted = RotateKeysetTest.cipher(keyset);
        removed = RotateKeysetTest.cipher(KeysetRotation.step("remove", keyset));
    }

    @Test
    void losesNothingWhileAllAreAtWork() throws Exception {
        var expected = new ConcurrentHashMap<UUID, String>();
        transaction.executeWithoutResult(status -> IntStream.range(0, MANY).forEach(one -> {
            var account = UUID.randomUUID();
            expected.put(account, "EAAG-token-of-" + account);
            insert(account, added.lock(account, "EAAG-token-of-" + account));
        }));
        var accounts = List.copyOf(expected.keySet());
        var done = new AtomicBoolean();

        AtOnce.<Integer>all(Stream.<Callable<Integer>>of(
                        () -> rekey(promoted, done),
                        () -> rekey(promoted, done),
                        () -> read(accounts, done),
                        () -> read(accounts.reversed(), done),
                        () -> write(added, accounts.subList(0, MANY / 2), expected, done),
                        () -> write(promoted, accounts.subList(MANY / 2, MANY), expected, done))
                .toList());
        rekey(promoted, done);

        assertThat(new Keyset(jdbc, promoted, clock).standing())
                .isEqualTo(new KeysetStanding(promoted.primaryKey(), 2, 0, 0));
        var readers = tokens(removed);
        assertThat(accounts)
                .allSatisfy(account -> assertThat(readers.of(TENANT, account)).isEqualTo(expected.get(account)));
    }

    @Test
    void followsWithTheOtherSecretsToo() {
        var owner = UUID.randomUUID();
        new Vault(jdbc, added).keep(TENANT, owner, Vault.Kind.PIN, "482915");
        new Vault(jdbc, added).keep(TENANT, owner, Vault.Kind.TOKEN, "EAAG-of-a-sign-up");

        rekey(promoted, new AtomicBoolean());

        assertThat(new Vault(jdbc, removed).of(TENANT, owner, Vault.Kind.PIN)).contains("482915");
        assertThat(new Vault(jdbc, removed).of(TENANT, owner, Vault.Kind.TOKEN)).contains("EAAG-of-a-sign-up");
    }

    @Test
    void fillsInWhatRowsOfOlderVersionsLack() {
        var account = UUID.randomUUID();
        insert(account, added.lock(account, "EAAG-a-token-that-Meta-gave"));
        jdbc.sql("update access_token set key_id = null").update();

        rekey(added, new AtomicBoolean());

        var facts = tokens(added).facts(TENANT, account).orElseThrow();
        assertThat(facts.lastFour()).isEqualTo("gave");
        assertThat(facts.fingerprint()).isEqualTo(Fingerprint.of("EAAG-a-token-that-Meta-gave"));
    }

    @Test
    void leavesWhatDoesNotOpenAndSaysSo() {
        var first = RotateKeysetTest.cipher(settings.keyset());
        var lost = UUID.randomUUID();
        var good = UUID.randomUUID();
        var locked = promoted.lock(lost, "EAAG-lost");
        insert(lost, locked);
        jdbc.sql("update access_token set key_id = :key")
                .param("key", promoted.primaryKey())
                .update();
        insert(good, first.lock(good, "EAAG-good"));
        var keyset = new Keyset(jdbc, first, clock);

        rekey(first, new AtomicBoolean());

        assertThat(keyset.standing().unopenable()).isOne();
        assertThat(keyset.standing().left()).isOne();
        assertThat(new TokensHealth(keyset).health().getStatus()).isEqualTo(TokensHealth.ATTENTION);
        assertThat(tokens(promoted).of(TENANT, lost)).isEqualTo("EAAG-lost");
        assertThat(tokens(first).of(TENANT, good)).isEqualTo("EAAG-good");
    }

    private int rekey(TokenCipher cipher, AtomicBoolean done) {
        var rekeying = new Rekeying(jdbc, cipher, meters);
        var round = rekeying.begin();
        while (round.isMore()) {
            var now = round;
            round = Objects.requireNonNull(transaction.execute(status -> rekeying.batch(now)));
        }
        done.set(true);
        rekeying.end(round);
        return round.done();
    }

    private int read(List<UUID> accounts, AtomicBoolean done) {
        var readers = tokens(added);
        var read = 0;
        while (!done.get()) {
            var account = accounts.get(read++ % accounts.size());
            assertThat(readers.of(TENANT, account)).endsWith(account.toString());
        }
        return read;
    }

    private int write(TokenCipher cipher, List<UUID> accounts, Map<UUID, String> expected, AtomicBoolean done) {
        var writers = tokens(cipher);
        var written = 0;
        while (!done.get()) {
            var account = accounts.get(written % accounts.size());
            var token = "EAAG-%d-of-%s".formatted(written++, account);
            transaction.executeWithoutResult(status -> writers.keep(TENANT, account, token));
            expected.put(account, token);
        }
        return written;
    }

    private AccessTokens tokens(TokenCipher cipher) {
        return new AccessTokens(jdbc, cipher, new TokenRows(jdbc, cipher, plan), plan, rights, clock);
    }

    private void insert(UUID account, byte[] ciphertext) {
        jdbc.sql(
                        "insert into access_token (tenant_id, account_id, ciphertext, key_id) values (:tenant, :account, :text, :key)")
                .param("tenant", TENANT.value())
                .param("account", account)
                .param("text", ciphertext)
                .param("key", added.primaryKey())
                .update();
    }
}
