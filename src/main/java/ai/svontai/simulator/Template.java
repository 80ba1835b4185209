package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message template of a WABA.
 *
 * @param components header, body, footer and buttons as Meta writes them
 * @param quality GREEN, YELLOW, RED or UNKNOWN
 * @param rejectedReason NONE if it was not rejected
 */
@JsonNaming(SnakeCaseStrategy.class)
record Template(
        long id,
        String wabaId,
        String name,
        String language,
        String status,
        String category,
        String parameterFormat,
        String quality,
        String rejectedReason,
        JsonNode components) {

    static final String PENDING = "PENDING";
    static final String APPROVED = "APPROVED";
    static final String REJECTED = "REJECTED";
    static final String PAUSED = "PAUSED";
    static final String DISABLED = "DISABLED";

    static final String POSITIONAL = "POSITIONAL";
    static final String NAMED = "NAMED";

    static final Set<String> STATUSES = Set.of(
            APPROVED,
            PENDING,
            REJECTED,
            PAUSED,
            DISABLED,
            "IN_APPEAL",
            "PENDING_DELETION",
            "DELETED",
            "LIMIT_EXCEEDED",
            "FLAGGED",
            "REINSTATED",
            "ARCHIVED",
            "UNARCHIVED",
            "LOCKED");

    static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
    static final Set<String> QUALITIES = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");
    static final Set<String> PARAMETER_FORMATS = Set.of(POSITIONAL, NAMED);
    static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");

    private static final String NO_REASON = "NONE";
    private static final String REASON = "INVALID_FORMAT";

    /** With an id of its own, in best order and of unknown quality. */
    Template(
            long id,
            String wabaId,
            String name,
            String language,
            String status,
            String category,
            String parameterFormat,
            JsonNode components) {
        this(
                id,
                wabaId,
                name,
                language,
                status,
                category,
                parameterFormat,
                "UNKNOWN",
                status.equals(REJECTED) ? REASON : NO_REASON,
                components);
    }

    Key key() {
        return new Key(wabaId, name, language);
    }

    boolean isRejected() {
        return status.equals(REJECTED);
    }

    Template withStatus(String other) {
        var reason = other.equals(REJECTED) ? REASON : NO_REASON;
        return new Template(id, wabaId, name, language, other, category, parameterFormat, quality, reason, components);
    }

    Template withCategory(String other) {
        return new Template(
                id, wabaId, name, language, status, other, parameterFormat, quality, rejectedReason, components);
    }

    Template withQuality(String other) {
        return new Template(
                id, wabaId, name, language, status, category, parameterFormat, other, rejectedReason, components);
    }

    /** What there is one template of. */
    record Key(String wabaId, String name, String language) {}
}
