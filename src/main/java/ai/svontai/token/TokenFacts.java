package ai.svontai.token;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that people may know about an account's token.
 *
 * @param expiresAt only of those that expire
 * @param lastFour its last characters, as Meta's pages show them; empty while they are not known
 * @param fingerprint by which the same token is known again; empty while it is not known
 * @param keptAt since when it is this one
 * @param checkedAt when Meta last told how it stands
 * @param refreshFailures in a row
 * @param refreshAt when it is looked after next
 */
public record TokenFacts(
        Kind kind,
        @Nullable Instant expiresAt,
        String lastFour,
        String fingerprint,
        Instant keptAt,
        @Nullable Instant checkedAt,
        int refreshFailures,
        Instant refreshAt) {

    /** How long a token lives. */
    public enum Kind {
        /** Meta was not asked yet, or does not tell. */
        UNKNOWN,
        NEVER_EXPIRES,
        EXPIRING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        static Kind of(@Nullable TokenReport report) {
            if (report == null || !report.valid()) {
                return UNKNOWN;
            }
            return report.expiresAt() == null ? NEVER_EXPIRES : EXPIRING;
        }
    }
}
