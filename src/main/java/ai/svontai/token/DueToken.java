package ai.svontai.token;

import ai.svontai.tenant.TenantId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that is looked after now, by this node alone.
 *
 * @param claimedAt since when
 * @param fingerprint of the token as it was opened; empty until then
 * @param lastFour of the token as it was opened
 * @param expiresAt as far as it was known before
 * @param failures in a row, until now
 * @param report what Meta says about it; none until it was asked
 * @param toExchange whether it needs to be exchanged for a new one
 */
record DueToken(
        TenantId tenant,
        UUID account,
        String phoneNumberId,
        Instant claimedAt,
        String fingerprint,
        String lastFour,
        @Nullable Instant expiresAt,
        int failures,
        @Nullable TokenReport report,
        boolean toExchange) {

    static DueToken claimed(
            TenantId tenant,
            UUID account,
            String phoneNumberId,
            Instant claimedAt,
            @Nullable Instant expiresAt,
            int failures) {
        return new DueToken(tenant, account, phoneNumberId, claimedAt, "", "", expiresAt, failures, null, false);
    }

    DueToken opened(String token) {
        return new DueToken(
                tenant,
                account,
                phoneNumberId,
                claimedAt,
                Fingerprint.of(token),
                Fingerprint.lastFour(token),
                expiresAt,
                failures,
                null,
                false);
    }

    DueToken looked(TokenReport said, boolean exchange) {
        return new DueToken(
                tenant,
                account,
                phoneNumberId,
                claimedAt,
                fingerprint,
                lastFour,
                said.expiresAt(),
                failures,
                said,
                exchange);
    }

    /** What Meta says about the token that is to be exchanged. */
    TokenReport said() {
        return Objects.requireNonNull(report);
    }
}
