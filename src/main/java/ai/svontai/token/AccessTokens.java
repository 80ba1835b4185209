package ai.svontai.token;

import ai.svontai.account.SendingRights;
import ai.svontai.tenant.TenantId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One token for each account. */
@Component
public class AccessTokens {

    private final JdbcClient jdbc;
    private final TokenCipher cipher;
    private final SendingRights rights;

    AccessTokens(JdbcClient jdbc, TokenCipher cipher, SendingRights rights) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.rights = rights;
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

    /** Keeps a token in place of the one before. With a new one the account may send again. */
    @Transactional
    public void keep(TenantId tenant, UUID accountId, String token) {
        if (isKept(tenant, accountId, token)) {
            return; // a restart with the same file says nothing new about a token that Meta has refused
        }
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
        rights.connected(tenant, accountId);
    }

    private boolean isKept(TenantId tenant, UUID accountId, String token) {
        try {
            return of(tenant, accountId).equals(token);
        } catch (UnusableToken none) {
            return false;
        }
    }
}
