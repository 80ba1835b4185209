package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @param wabaIds what it opens, the newest first
 * @param expiresAt none if it never ends
 * @param revoked subcode of the refusal if it was revoked
 */
record MetaToken(
        String value,
        String businessId,
        List<String> wabaIds,
        MetaBusiness.Scopes scopes,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Integer revoked) {

    MetaToken withRevoked(int subcode) {
        return new MetaToken(value, businessId, wabaIds, scopes, issuedAt, expiresAt, subcode);
    }

    boolean isEndless() {
        return expiresAt == null;
    }

    /** The subcode that it is refused with; none if it is good. */
    OptionalInt flaw(Instant now) {
        if (revoked != null) {
            return OptionalInt.of(revoked);
        }
        return expiresAt == null || now.isBefore(expiresAt)
                ? OptionalInt.empty()
                : OptionalInt.of(SignupRefusal.EXPIRED_TOKEN);
    }

    State state(Instant now) {
        return new State(
                value,
                isEndless() ? "never" : "expiring",
                issuedAt.toString(),
                expiresAt == null ? null : expiresAt.toString(),
                flaw(now).isEmpty(),
                revoked);
    }

    /**
     * The token as a tester sees it.
     *
     * @param kind never or expiring
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record State(
            String accessToken,
            String kind,
            String issuedAt,
            @Nullable String expiresAt,
            boolean alive,
            @Nullable Integer revoked) {}
}
