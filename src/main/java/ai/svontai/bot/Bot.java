package ai.svontai.bot;

import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assistant that answers for a business.
 *
 * @param language the language it answers in unless the customer writes in another; such as {@code tr}
 * @param instructions what its owner tells it beyond the settings; may be empty
 * @param maxResponseLength about how many characters an answer may have
 * @param memoryWindow how many of the last messages it is shown
 * @param fallbackMessage what customers read when the AI cannot be reached
 * @param fallbackTemplate what is sent in place of free text outside the customer service window; without one a person decides
 * @param splitsLongTexts whether a text that is too long for one message may go as several
 */
public record Bot(
        TenantId tenant,
        UUID id,
        String name,
        String language,
        Tone tone,
        String instructions,
        int maxResponseLength,
        int memoryWindow,
        String fallbackMessage,
        @Nullable FallbackTemplate fallbackTemplate,
        boolean splitsLongTexts,
        List<Knowledge> knowledge) {

    public Bot {
        knowledge = List.copyOf(knowledge);
    }

    /**
     * A template without parameters.
     *
     * @param language Meta's code of one of its languages, such as {@code tr} or {@code en_US}
     */
    public record FallbackTemplate(String name, String language) {}
}
