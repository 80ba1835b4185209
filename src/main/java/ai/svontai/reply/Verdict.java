package ai.svontai.reply;

import ai.svontai.conversation.Answer;
import java.time.Duration;

/** What comes of the AI's answer, or of its silence. */
public sealed interface Verdict {

    default boolean isSay() {
        return this instanceof Say;
    }

    /** Say this to the customer. */
    record Say(Answer answer) implements Verdict {}

    /** Ask again later. */
    record AskAgain(Duration delay) implements Verdict {}
}
