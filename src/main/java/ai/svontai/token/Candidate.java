package ai.svontai.token;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new token that still has to show that it is better than the old one.
 *
 * @param report what Meta says about it; none until it was asked
 */
record Candidate(String token, @Nullable TokenReport report) {

    Candidate proved(TokenReport said) {
        return new Candidate(token, said);
    }

    /** What Meta says about it. */
    TokenReport said() {
        return Objects.requireNonNull(report);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Candidate[%s]".formatted(Fingerprint.of(token));
    }
}
