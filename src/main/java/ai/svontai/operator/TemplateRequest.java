package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which template to send.
 *
 * @param to whom, where no conversation is named: a phone number with its country code
 * @param phoneNumberId from which of the tenant's numbers; need not be there if it has one only
 * @param language Meta's code; the bot's language if absent
 * @param components Meta's {@code template.components}
 * @param idempotencyKey the same as the header {@code Idempotency-Key}, for those who cannot set headers
 */
@JsonNaming(SnakeCaseStrategy.class)
record TemplateRequest(
        @Nullable String to,
        @Nullable String phoneNumberId,
        @Nullable String name,
        @Nullable String language,
        @Nullable List<@Nullable Map<String, Object>> components,
        @Nullable String idempotencyKey) {

    @Override
    public String toString() {
        return "TemplateRequest[%s]".formatted(name);
    }
}
