package ai.svontai.token;

import ai.svontai.account.SendingRight.Status;
import ai.svontai.account.SendingRights;
import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One token for each account. People may write it and never read it: they see its {@link TokenFacts}. */
@Component
public class AccessTokens {

    private final JdbcClient jdbc;
    private final TokenCipher cipher;
    private final TokenRows rows;
    private final RefreshPlan plan;
    private final SendingRights rights;
    private final Clock clock;

    AccessTokens(
            JdbcClient jdbc, TokenCipher cipher, TokenRows rows, RefreshPlan plan, SendingRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.rows = rows;
        this.plan = plan;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The token in the clear, for one Graph call.
     *
     * @throws UnusableToken if there is none
     * @throws LockedToken if there is one that does not open
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

    /** Keeps a token that nobody has looked into yet in place of the one before. */
    @Transactional
    public void keep(TenantId tenant, UUID accountId, String token) {
        keep(tenant, accountId, token, null);
    }

    /**
     * Keeps a token in place of the one before. With a new one the account may send again.
     *
     * @param report what Meta says about it, if it was asked; else it is looked into soon
     */
    @Transactional
    public void keep(TenantId tenant, UUID accountId, String token, @Nullable TokenReport report) {
        var now = clock.instant();
        rows.remember(tenant, accountId, token);
        if (!isKnown(tenant, accountId, token)) {
            rows.put(tenant, accountId, token, now);
            rights.connected(tenant, accountId);
        }
        if (report != null && report.valid()) {
            var looked = DueToken.claimed(tenant, accountId, "", now, null, 0).opened(token);
            rows.looked(looked, report, now, plan.next(report.expiresAt(), now));
        }
    }

    /**
     * A disconnected account has no token any more. One that has come back in the meantime keeps its new one.
     *
     * @return whether the account is disconnected
     */
    @Transactional
    public boolean forget(TenantId tenant, UUID accountId) {
        if (rights.hold(tenant, accountId).status() != Status.DISCONNECTED) {
            return false;
        }
        jdbc.sql("delete from access_token where tenant_id = :tenant and account_id = :account")
                .param("tenant", tenant.value())
                .param("account", accountId)
                .update();
        return true;
    }

    /** Whether the account was given this token before, even if it has another one now or none. */
    public boolean wasGiven(TenantId tenant, UUID accountId, String token) {
        return rows.isRemembered(tenant, accountId, token);
    }

    /** What people may know about the account's token; nothing if it has none. */
    public Optional<TokenFacts> facts(TenantId tenant, UUID accountId) {
        return rows.facts(tenant, accountId);
    }

    /** Whether any account still keeps this very token. */
    public boolean isKept(String token) {
        return jdbc.sql("select account_id, ciphertext, fingerprint from access_token"
                        + " where fingerprint = :print or fingerprint is null")
                .param("print", Fingerprint.of(token))
                .query((row, index) -> row.getString("fingerprint") != null
                        || opens(row.getObject("account_id", UUID.class), row.getBytes("ciphertext"), token))
                .list()
                .contains(true);
    }

    /**
     * A restart with the same file says nothing new: not about a token that Meta has refused, nor about one that was
     * refreshed in the meantime.
     */
    private boolean isKnown(TenantId tenant, UUID accountId, String token) {
        try {
            return of(tenant, accountId).equals(token) || rows.wasGiven(tenant, accountId, token);
        } catch (UnusableToken none) {
            return false;
        }
    }

    private boolean opens(UUID accountId, byte[] ciphertext, String token) {
        try {
            return cipher.open(accountId, ciphertext).equals(token);
        } catch (LockedToken lost) {
            return false;
        }
    }
}
