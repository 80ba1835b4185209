package ai.svontai.onboarding;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows: both vocabularies that its pages know.
 *
 * @param needs what the tenant has to do now: {@code choice}, {@code pin}, {@code retry}, {@code restart}, or nothing
 * @param reconnectUrl where to connect again when the token is dead
 */
@JsonNaming(SnakeCaseStrategy.class)
record StatusView(
        boolean connected,
        boolean whatsappConnected,
        String status,
        @Nullable String phoneNumber,
        boolean webhookActive,
        boolean isComplete,
        @Nullable String currentStep,
        @Nullable String needs,
        @Nullable String reconnectUrl,
        List<StepView> steps) {

    /** @param waitingFor whom: {@code meta}, {@code you}, or nobody */
    @JsonNaming(SnakeCaseStrategy.class)
    record StepView(
            String stepKey,
            int stepOrder,
            String stepName,
            String stepDescription,
            String status,
            @Nullable String message,
            @Nullable String waitingFor,
            boolean canRetry,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Instant updatedAt) {}
}
