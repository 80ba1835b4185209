package ai.svontai.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, as the webhook told it.
 *
 * @param profileName the name the customer gave himself, where Meta passes it on
 * @param sentAt Meta's timestamp, to the second
 * @param type Meta's {@code type}, an open set: {@code text}, {@code image}, {@code reaction} …
 * @param text the words in it: the body, a caption or the title of a pressed button; none in a voice note
 * @param payload the message object as JSON, as Meta sent it
 */
public record InboundMessage(
        Wamid id,
        PhoneNumberId to,
        CustomerId from,
        @Nullable String profileName,
        Instant sentAt,
        String type,
        @Nullable String text,
        String payload) {

    /** Whether the customer waits for an answer. A thumbs-up or Meta's own notices are kept, but nobody answers them. */
    public boolean wantsAnswer() {
        return switch (type) {
            case "text", "button", "interactive", "image", "audio", "video", "document", "sticker" -> true;
            case "location", "contacts", "order" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "InboundMessage[%s of type %s]".formatted(id, type);
    }
}
