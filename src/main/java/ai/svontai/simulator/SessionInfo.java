package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page that opened the dialog is told about its end; anybody could have made it up. */
record SessionInfo(String type, String event, Data data) {

    private static final String TYPE = "WA_EMBEDDED_SIGNUP";

    static SessionInfo of(MetaBusiness business, MetaWaba waba, List<MetaNumber> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return new SessionInfo(TYPE, "FINISH_ONLY_WABA", new Data(null, waba.id(), business.id()));
        }
        var number = numbers.getFirst();
        return number.state(now).onBusinessApp()
                ? new SessionInfo(TYPE, "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING", new Data(null, waba.id(), null))
                : new SessionInfo(TYPE, "FINISH", new Data(number.id(), waba.id(), business.id()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(SnakeCaseStrategy.class)
    record Data(
            @Nullable String phoneNumberId,
            String wabaId,
            @Nullable String businessId) {}
}
