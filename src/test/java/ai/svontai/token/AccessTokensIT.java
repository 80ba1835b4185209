package ai.svontai.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.account.Ownership;
import ai.svontai.account.SendingRights;
import ai.svontai.database.DatabaseTest;
import ai.svontai.database.Shop;
import ai.svontai.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessTokensIT extends DatabaseTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final String TOKEN = "EAAG-a-token-that-Meta-gave";

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Ownership ownership;

    @Autowired
    private SendingRights rights;

    @Test
    void comeBackAsTheyWereKept() {
        tokens.keep(TENANT, ACCOUNT, TOKEN);

        assertThat(tokens.of(TENANT, ACCOUNT)).isEqualTo(TOKEN);
    }

    @Test
    void areUnreadableInTheDatabase() {
        tokens.keep(TENANT, ACCOUNT, TOKEN);
        tokens.keep(TENANT, UUID.randomUUID(), TOKEN);

        var rows = ciphertexts();

        assertThat(rows).hasSize(2).doesNotHaveDuplicates();
        assertThat(rows).noneSatisfy(row -> assertThat(row).contains(TOKEN.substring(0, 8)));
    }

    @Test
    void replaceTheOnesBefore() {
        tokens.keep(TENANT, ACCOUNT, TOKEN);

        tokens.keep(TENANT, ACCOUNT, "EAAG-the-next");

        assertThat(tokens.of(TENANT, ACCOUNT)).isEqualTo("EAAG-the-next");
        assertThat(count("access_token")).isEqualTo(1);
    }

    @Test
    void openOnlyForTheirAccount() {
        var other = UUID.randomUUID();
        tokens.keep(TENANT, ACCOUNT, TOKEN);
        tokens.keep(TENANT, other, "EAAG-another");
        jdbc.sql("update access_token set ciphertext = (select ciphertext from access_token where account_id = :one)"
                        + " where account_id = :other")
                .param("one", ACCOUNT)
                .param("other", other)
                .update();

        assertThatThrownBy(() -> tokens.of(TENANT, other))
                .isInstanceOf(LockedToken.class)
                .hasMessageNotContaining("EAAG");
    }

    @Test
    void openOnlyForTheirTenant() {
        var stranger = new TenantId(UUID.randomUUID());
        tokens.keep(TENANT, ACCOUNT, TOKEN);

        assertThatThrownBy(() -> tokens.of(stranger, ACCOUNT)).isExactlyInstanceOf(UnusableToken.class);
    }

    @Test
    void showTheirFactsOnly() {
        var shop = shop();
        var account = shop.account().id();
        var report = new TokenReport(
                true,
                clock.instant().plus(Duration.ofDays(60)),
                Set.of(),
                Map.of(),
                "9988776655",
                "SYSTEM_USER",
                null,
                0,
                0);
        tokens.keep(shop.tenant(), account, TOKEN);

        assertThat(tokens.facts(shop.tenant(), account).orElseThrow().kind()).isEqualTo(TokenFacts.Kind.UNKNOWN);
        tokens.keep(shop.tenant(), account, TOKEN, report);

        var facts = tokens.facts(shop.tenant(), account).orElseThrow();
        assertThat(facts.kind()).isEqualTo(TokenFacts.Kind.EXPIRING);
        assertThat(facts.expiresAt()).isEqualTo(report.expiresAt());
        assertThat(facts.lastFour()).isEqualTo("gave");
        assertThat(facts.fingerprint()).matches("[0-9a-f]{16}").isEqualTo(Fingerprint.of(TOKEN));
        assertThat(facts.keptAt()).isEqualTo(clock.instant());
        assertThat(facts.checkedAt()).isEqualTo(clock.instant());
        assertThat(facts.refreshAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(facts.toString()).doesNotContain(TOKEN);
    }

    @Test
    void areKnownAgainWherever() {
        tokens.keep(TENANT, ACCOUNT, TOKEN);

        assertThat(tokens.isKept(TOKEN)).isTrue();
        assertThat(tokens.isKept("EAAG-another")).isFalse();
        jdbc.sql("update access_token set fingerprint = null").update();
        assertThat(tokens.isKept(TOKEN)).isTrue();
        assertThat(tokens.isKept("EAAG-another")).isFalse();
    }

    @Test
    void areForgottenWithTheirAccount() {
        var shop = shop();
        var account = shop.account().id();
        tokens.keep(shop.tenant(), account, TOKEN);
        disconnect(shop);

        assertThat(tokens.forget(shop.tenant(), account)).isTrue();

        assertThat(tokens.isKept(TOKEN)).isFalse();
        assertThat(tokens.facts(shop.tenant(), account)).isEmpty();
        assertThatThrownBy(() -> tokens.of(shop.tenant(), account)).isExactlyInstanceOf(UnusableToken.class);
    }

    @Test
    void outliveALossThatComesTooLate() {
        var shop = shop();
        disconnect(shop);
        tokens.keep(shop.tenant(), shop.account().id(), "EAAG-the-next");

        assertThat(tokens.forget(shop.tenant(), shop.account().id())).isFalse();

        assertThat(tokens.of(shop.tenant(), shop.account().id())).isEqualTo("EAAG-the-next");
    }

    /** Whoever forgets waits for whoever connects. */
    @Test
    void outliveALossInTheSameMoment() throws Exception {
        var shop = shop();
        disconnect(shop);
        var loss = new AtomicReference<Future<?>>();
        try (var other = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                rights.connected(shop.tenant(), shop.account().id());
                loss.set(other.submit(
                        () -> tokens.forget(shop.tenant(), shop.account().id())));
                assertThatThrownBy(() -> loss.get().get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                tokens.keep(shop.tenant(), shop.account().id(), "EAAG-the-next");
            });
            loss.get().get(10, TimeUnit.SECONDS);
        }

        assertThat(tokens.of(shop.tenant(), shop.account().id())).isEqualTo("EAAG-the-next");
    }

    private void disconnect(Shop shop) {
        transaction.executeWithoutResult(
                status -> ownership.disconnect(shop.tenant(), shop.account().id()));
    }

    private List<String> ciphertexts() {
        return jdbc.sql("select ciphertext from access_token")
                .query((row, index) -> new String(row.getBytes("ciphertext"), ISO_8859_1))
                .list();
    }
}
