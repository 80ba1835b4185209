package ai.svontai.operator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/**
 * What the operator reads after a takeover.
 *
 * @param justLeaving whether an answer of the AI's was leaving while the conversation was taken over
 * @param stillLeaving whether Meta has not answered yet to that one
 */
@JsonNaming(SnakeCaseStrategy.class)
record TakeoverAnswer(boolean success, String message, UUID conversationId, boolean justLeaving, boolean stillLeaving) {

    private static final String DONE = "Konuşma devralındı. AI yanıtları duraklatıldı.";

    static TakeoverAnswer of(TakenOver taken, boolean stillLeaving) {
        var message = !taken.justLeaving()
                ? DONE
                : DONE
                        + (stillLeaving
                                ? " Bir AI yanıtı hâlâ gönderiliyor."
                                : " Son AI yanıtı tam bu sırada gönderildi.");
        return new TakeoverAnswer(true, message, taken.bell().conversationId(), taken.justLeaving(), stillLeaving);
    }
}
