package ai.svontai.token;

import ai.svontai.tenant.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets beside the accounts' tokens: encrypted, and each bound to its owner and its kind. */
@Component
public class Vault {

    private final JdbcClient jdbc;
    private final TokenCipher cipher;

    Vault(JdbcClient jdbc, TokenCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** What a secret is. */
    public enum Kind {
        /** Of a sign-up whose account may not send yet. */
        TOKEN,
        /** A token that is still needed to leave. */
        FAREWELL,
        /** The six digits of two-step verification with which a number was registered. */
        PIN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a secret in place of the one before. */
    @Transactional
    public void keep(TenantId tenant, UUID owner, Kind kind, String secret) {
        jdbc.sql("""
                        insert into secret (tenant_id, owner_id, kind, ciphertext, key_id)
                        values (:tenant, :owner, :kind, :ciphertext, :key)
                        on conflict (tenant_id, owner_id, kind)
                        do update set ciphertext = excluded.ciphertext, key_id = excluded.key_id, updated_at = now()
                        """)
                .param("tenant", tenant.value())
                .param("owner", owner)
                .param("kind", kind.word())
                .param("ciphertext", cipher.lock(binding(owner, kind.word()), secret))
                .param("key", cipher.primaryKey())
                .update();
    }

    /**
     * The secret in the clear, for one use.
     *
     * @throws LockedToken if it does not open with the keys that there are
     */
    public Optional<String> of(TenantId tenant, UUID owner, Kind kind) {
        return jdbc.sql("""
                        select ciphertext from secret
                         where tenant_id = :tenant and owner_id = :owner and kind = :kind
                        """)
                .param("tenant", tenant.value())
                .param("owner", owner)
                .param("kind", kind.word())
                .query(byte[].class)
                .optional()
                .map(ciphertext -> cipher.open(owner, binding(owner, kind.word()), ciphertext));
    }

    @Transactional
    public void forget(TenantId tenant, UUID owner, Kind kind) {
        jdbc.sql("delete from secret where tenant_id = :tenant and owner_id = :owner and kind = :kind")
                .param("tenant", tenant.value())
                .param("owner", owner)
                .param("kind", kind.word())
                .update();
    }

    /** What a ciphertext is bound to by associated data. */
    static String binding(UUID owner, String kind) {
        return "%s %s".formatted(kind, owner);
    }
}
