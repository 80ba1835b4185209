package ai.svontai.template;

import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template in whatever state, as the API lists it.
 *
 * @param id Meta's
 * @param status Meta's word; only {@code APPROVED} may be sent
 * @param syncedAt when Meta was asked for the list that has told of it last
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TemplateState(
        WabaId waba,
        @Nullable String id,
        String name,
        String language,
        String status,
        @Nullable String category,
        @Nullable String quality,
        @Nullable String rejectedReason,
        @Nullable String body,
        List<Wanted> parameters,
        Instant syncedAt) {

    public TemplateState {
        parameters = List.copyOf(parameters);
    }
}
