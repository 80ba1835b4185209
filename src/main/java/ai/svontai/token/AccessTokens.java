package ai.svontai.token;

import ai.svontai.tenant.TenantId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One token for each account. */
@Component
public class AccessTokens {

    private final JdbcClient jdbc;
    private final TokenCipher cipher;

    AccessTokens(JdbcClient jdbc, TokenCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * The token in the clear, for one Graph call.
     *
     * @throws UnusableToken if there is none, or none that opens
     */
    public String of(TenantId tenant, UUID accountId) {
        return jdbc.sql("select ciphertext from access_token where tenant_id = :tenant and account_id = :account")
                .param("tenant", tenant.value())
                .param("account", accountId)
                .query(byte[].class)
                .optional()
                .map(ciphertext -> cipher.open(accountId, ciphertext))
                .orElseThrow(() -> new UnusableToken(accountId, "is not there"));
    }

    /** Keeps a token in place of the one before. */
    public void keep(TenantId tenant, UUID accountId, String token) {
        jdbc.sql("""
                        insert into access_token (tenant_id, account_id, ciphertext)
                        values (:tenant, :account, :ciphertext)
                        on conflict (tenant_id, account_id)
                        do update set ciphertext = excluded.ciphertext, updated_at = now()
                        """)
                .param("tenant", tenant.value())
                .param("account", accountId)
                .param("ciphertext", cipher.lock(accountId, token))
                .update();
    }
}
