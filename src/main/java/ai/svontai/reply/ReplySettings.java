package ai.svontai.reply;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which AI answers, and how patient we are with it.
 *
 * @param baseUrl an OpenAI-compatible API; {@code /chat/completions} is added
 * @param apiKey sent as bearer token; some local servers need none
 * @param model such as {@code gpt-4o-mini}
 * @param timeout milliseconds until we give up on an answer
 * @param retryDelays how long to wait before each further try; after the last one the customer reads the bot's fallback
 */
@Validated
@ConfigurationProperties("svontai.reply")
record ReplySettings(
        @NotBlank(message = "SVONTAI_REPLY_BASE_URL is empty: set it to an OpenAI-compatible API") @Pattern(regexp = "|https?://.+[^/]", message = NO_ADDRESS) String baseUrl,

        @DefaultValue("") String apiKey,

        @NotBlank(message = "SVONTAI_REPLY_MODEL is empty: set it to a model of that API") String model,

        @Min(1) int timeout,

        @DefaultValue({"5s", "30s"}) List<Duration> retryDelays) {

    private static final String NO_ADDRESS =
            "SVONTAI_REPLY_BASE_URL is no address like https://api.openai.com/v1, without a slash at its end";

    ReplySettings {
        retryDelays = List.copyOf(retryDelays);
    }

    @Override
    public String toString() {
        return "ReplySettings[%s at %s]".formatted(model, baseUrl);
    }
}
