package ai.svontai.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessTokensIT extends DatabaseTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final String TOKEN = "EAAG-a-token-that-Meta-gave";

    @Autowired
    private AccessTokens tokens;

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
                .isInstanceOf(UnusableToken.class)
                .hasMessageNotContaining("EAAG");
    }

    @Test
    void openOnlyForTheirTenant() {
        var stranger = new TenantId(UUID.randomUUID());
        tokens.keep(TENANT, ACCOUNT, TOKEN);

        assertThatThrownBy(() -> tokens.of(stranger, ACCOUNT)).isInstanceOf(UnusableToken.class);
    }

    private List<String> ciphertexts() {
        return jdbc.sql("select ciphertext from access_token")
                .query((row, index) -> new String(row.getBytes("ciphertext"), ISO_8859_1))
                .list();
    }
}
