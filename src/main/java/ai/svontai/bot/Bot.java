package ai.svontai.bot;

import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * The assistant that answers for a business.
 *
 * @param language the language it answers in unless the customer writes in another; such as {@code tr}
 * @param instructions what its owner tells it beyond the settings; may be empty
 * @param maxResponseLength about how many characters an answer may have
 * @param memoryWindow how many of the last messages it is shown
 * @param fallbackMessage what customers read when the AI cannot be reached
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
        List<Knowledge> knowledge) {

    public Bot {
        knowledge = List.copyOf(knowledge);
    }
}
