package ai.svontai.token;

import ai.svontai.tenant.TenantId;
import ai.svontai.token.TokenFacts.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with their facts. */
@Component
class TokenRows {

    private final JdbcClient jdbc;
    private final TokenCipher cipher;
    private final RefreshPlan plan;

    TokenRows(JdbcClient jdbc, TokenCipher cipher, RefreshPlan plan) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.plan = plan;
    }

    /** A token that somebody gave; nothing is known about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(TenantId tenant, UUID account, String token, Instant now) {
        with(tenant, account, Fingerprint.of(token), Fingerprint.lastFour(token), """
                insert into access_token (tenant_id, account_id, ciphertext, key_id, last_four, fingerprint, given,
                                          kept_at, refresh_at)
                values (:tenant, :account, :ciphertext, :key, :last, :print, :print, :now, :now)
                on conflict (tenant_id, account_id)
                do update set ciphertext = excluded.ciphertext, key_id = excluded.key_id,
                              last_four = excluded.last_four, fingerprint = excluded.fingerprint,
                              given = excluded.given, kept_at = excluded.kept_at, updated_at = now(),
                              kind = 'unknown', expires_at = null, checked_at = null,
                              refresh_at = excluded.refresh_at, refresh_failures = 0, refresh_code = null
                """)
                .param("ciphertext", cipher.lock(account, token))
                .param("key", cipher.primaryKey())
                .param("now", utc(now))
                .update();
    }

    /** What Meta says about the token, if the account still has it. */
    @Transactional
    boolean looked(DueToken due, TokenReport report, Instant now, Instant next) {
        return with(due.tenant(), due.account(), due.fingerprint(), due.lastFour(), """
                        update access_token
                           set kind = :kind, expires_at = :expires, checked_at = :now, last_four = :last,
                               fingerprint = :print, given = coalesce(given, :print),
                               refresh_at = :next, refresh_failures = 0, refresh_code = null
                         where tenant_id = :tenant and account_id = :account
                           and (fingerprint = :print or fingerprint is null)
                        """)
                        .param("kind", Kind.of(report).word())
                        .param("expires", utc(report.expiresAt()))
                        .param("now", utc(now))
                        .param("next", utc(next))
                        .update()
                == 1;
    }

    /** Puts a refreshed token in the place of the one that it was made from, if the account still has that one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean replace(DueToken due, String token, TokenReport report, Instant now) {
        return with(due.tenant(), due.account(), Fingerprint.of(token), Fingerprint.lastFour(token), """
                        update access_token
                           set ciphertext = :ciphertext, key_id = :key, last_four = :last, fingerprint = :print,
                               kept_at = :now, updated_at = now(), kind = :kind, expires_at = :expires,
                               checked_at = :now, refresh_at = :next, refresh_failures = 0, refresh_code = null
                         where tenant_id = :tenant and account_id = :account and fingerprint = :old
                        """)
                        .param("ciphertext", cipher.lock(due.account(), token))
                        .param("key", cipher.primaryKey())
                        .param("old", due.fingerprint())
                        .param("kind", Kind.of(report).word())
                        .param("expires", utc(report.expiresAt()))
                        .param("now", utc(now))
                        .param("next", utc(plan.next(report.expiresAt(), now)))
                        .update()
                == 1;
    }

    /** Whether this is the token that somebody gave, from which the present one was refreshed. */
    boolean wasGiven(TenantId tenant, UUID account, String token) {
        return jdbc.sql("""
                        select coalesce(given = :print, false) from access_token
                         where tenant_id = :tenant and account_id = :account
                        """)
                .param("tenant", tenant.value())
                .param("account", account)
                .param("print", Fingerprint.of(token))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Notes that somebody has given this token, for as long as there is the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remember(TenantId tenant, UUID account, String token) {
        jdbc.sql("""
                        insert into given_token (tenant_id, account_id, fingerprint) values (:tenant, :account, :print)
                        on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("account", account)
                .param("print", Fingerprint.of(token))
                .update();
    }

    /** Whether somebody has given this token before, be it forgotten. */
    boolean isRemembered(TenantId tenant, UUID account, String token) {
        return jdbc.sql("""
                        select exists (select 1 from given_token
                                        where tenant_id = :tenant and account_id = :account and fingerprint = :print)
                        """)
                .param("tenant", tenant.value())
                .param("account", account)
                .param("print", Fingerprint.of(token))
                .query(Boolean.class)
                .single();
    }

    Optional<TokenFacts> facts(TenantId tenant, UUID account) {
        return jdbc.sql("""
                        select kind, expires_at, last_four, fingerprint, kept_at, checked_at, refresh_failures, refresh_at
                          from access_token
                         where tenant_id = :tenant and account_id = :account
                        """)
                .param("tenant", tenant.value())
                .param("account", account)
                .query((row, index) -> new TokenFacts(
                        Kind.of(row.getString("kind")),
                        instant(row, "expires_at"),
                        Objects.requireNonNullElse(row.getString("last_four"), ""),
                        Objects.requireNonNullElse(row.getString("fingerprint"), ""),
                        Objects.requireNonNull(instant(row, "kept_at")),
                        instant(row, "checked_at"),
                        row.getInt("refresh_failures"),
                        Objects.requireNonNull(instant(row, "refresh_at"))))
                .optional();
    }

    private JdbcClient.StatementSpec with(TenantId tenant, UUID account, String print, String lastFour, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("account", account)
                .param("last", lastFour)
                .param("print", print);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
