package ai.svontai.setup;

import ai.svontai.bot.Knowledge;
import ai.svontai.bot.Tone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The businesses in the file {@code svontai.businesses-file}.
 *
 * @param businesses what the file says counts at every start; a business that is taken out of it stays connected
 */
@Validated
@ConfigurationProperties("svontai.setup")
record SetupSettings(@DefaultValue @Valid List<Business> businesses) {

    SetupSettings {
        businesses = List.copyOf(businesses);
    }

    /**
     * One number and the bot that answers on it.
     *
     * @param tenantId whose it is: the claim {@code tenant_id} of this tenant's tokens
     * @param wabaId the WhatsApp Business Account's id, from WhatsApp Manager
     * @param phoneNumberId Meta's id of the number, not the number itself
     * @param displayPhoneNumber what people dial, digits only
     * @param accessToken a system user's token with {@code whatsapp_business_messaging}; encrypted before it is stored
     */
    record Business(
            @NotNull UUID tenantId,
            @NotBlank String wabaId,
            @NotBlank String phoneNumberId,
            @Pattern(regexp = "\\d{5,20}") @NotNull String displayPhoneNumber,
            @NotBlank String accessToken,
            @NotNull @Valid Assistant bot) {

        @Override
        public String toString() {
            return "Business[%s]".formatted(phoneNumberId);
        }
    }

    /**
     * How the bot speaks and what it knows.
     *
     * @param instructions what it is told beyond these settings
     * @param maxResponseLength about how many characters an answer may have
     * @param memoryWindow how many of the last messages it is shown
     * @param fallbackMessage what customers read when the AI cannot be reached
     * @param fallbackTemplate an approved template without parameters, for when the customer service window is closed
     * @param fallbackTemplateLanguage its language by Meta's code; the bot's own if left out
     * @param splitsLongTexts whether a text that is too long for one message may go as several
     */
    record Assistant(
            @NotBlank String name,
            @DefaultValue("tr") String language,
            @DefaultValue("friendly") Tone tone,
            @DefaultValue("") String instructions,
            @DefaultValue("500") @Min(1) @Max(4096) int maxResponseLength,
            @DefaultValue("10") @Min(1) @Max(100) int memoryWindow,
            @NotBlank @Size(max = 4096) String fallbackMessage,
            @Nullable String fallbackTemplate,
            @Nullable String fallbackTemplateLanguage,
            @DefaultValue("true") boolean splitsLongTexts,
            @DefaultValue List<Knowledge> knowledge) {

        Assistant {
            knowledge = List.copyOf(knowledge);
        }
    }
}
