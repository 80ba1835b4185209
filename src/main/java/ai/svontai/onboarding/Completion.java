package ai.svontai.onboarding;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What the pop-up of Meta's JavaScript SDK has brought.
 *
 * @param wabaId what the browser says; to be proved
 * @param phoneNumberId the same
 */
@JsonNaming(SnakeCaseStrategy.class)
record Completion(
        String code,
        String state,
        @Nullable String wabaId,
        @Nullable String phoneNumberId) {

    Completion {
        wabaId = wabaId == null || wabaId.isBlank() ? null : wabaId;
        phoneNumberId = phoneNumberId == null || phoneNumberId.isBlank() ? null : phoneNumberId;
    }

    /** Without what only Meta and the browser should know. */
    @Override
    public String toString() {
        return "Completion[…]";
    }
}
