package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which of Meta's limits are kept.
 *
 * @param number whether a business number sends no faster than {@code perSecond}
 * @param perSecond messages a second for each business number
 * @param pair whether a business number sends one customer no more than a message in 6 seconds, after a burst of 45
 * @param window what becomes of free-form messages outside the 24 hours
 */
@JsonNaming(SnakeCaseStrategy.class)
record Limits(
        @DefaultValue("true") boolean number,
        @DefaultValue("80") @Positive int perSecond,
        @DefaultValue("true") boolean pair,
        @DefaultValue("async") @NotNull Window window) {

    /** Meta mostly refuses later, by a status, and sometimes at once. */
    enum Window {
        OFF,
        SYNC,
        ASYNC;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Window> of(String word) {
            return Arrays.stream(values())
                    .filter(window -> window.word().equals(word))
                    .findFirst();
        }
    }
}
