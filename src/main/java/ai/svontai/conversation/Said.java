package ai.svontai.conversation;

import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param byCustomer or by us, bot or operator
 * @param type Meta's type of the message
 * @param text its words; none in a voice note
 */
public record Said(
        boolean byCustomer, String type, @Nullable String text) {

    @Override
    public String toString() {
        return "Said[%s]".formatted(type);
    }
}
