package ai.svontai.conversation;

import ai.svontai.whatsapp.PhoneNumberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation while its row is locked.
 *
 * @param number the business's
 * @param takenOverBy the operator who has it, by the subject of the token; absent while the bot has it
 */
public record Conversation(
        Bell bell,
        PhoneNumberId number,
        UUID botId,
        Standing standing,
        @Nullable String takenOverBy) {

    public boolean isWithOperator() {
        return standing.responder() == Responder.OPERATOR;
    }
}
