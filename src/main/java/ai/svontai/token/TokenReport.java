package ai.svontai.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says about a token.
 *
 * @param valid whether it can be used, and by our app
 * @param expiresAt null where it never expires
 * @param scopes what it allows
 * @param targets for which objects a scope was granted; a scope that is missing here is granted for all
 * @param type such as {@code SYSTEM_USER}
 * @param errorCode Meta's, where it is not valid: 190 as a rule, 100 for a token of another app; else 0
 * @param errorSubcode such as 463 for a token that has expired; else 0
 */
public record TokenReport(
        boolean valid,
        @Nullable Instant expiresAt,
        Set<String> scopes,
        Map<String, List<String>> targets,
        String appId,
        String type,
        @Nullable String userId,
        int errorCode,
        int errorSubcode) {

    /** A token of another app: Meta tells us nothing about it. */
    static final int NOT_OURS = 100;

    public TokenReport {
        scopes = Set.copyOf(scopes);
        targets = Map.copyOf(targets);
    }

    /** Whether the token may do this to that object of Meta's. */
    public boolean allows(String scope, String objectId) {
        return scopes.contains(scope)
                && (appliesToAll(scope) || targetsOf(scope).contains(objectId));
    }

    /** Whether a scope was granted for whatever the business has. */
    public boolean appliesToAll(String scope) {
        return scopes.contains(scope) && !targets.containsKey(scope);
    }

    /** The objects that a scope was granted for by name; none also where it applies to all. */
    public List<String> targetsOf(String scope) {
        return targets.getOrDefault(scope, List.of());
    }

    /** Whether Meta will never take it again. Of a token of another app we only do not know. */
    boolean isDead() {
        return !valid && errorCode != NOT_OURS;
    }
}
