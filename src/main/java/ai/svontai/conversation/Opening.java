package ai.svontai.conversation;

/** What a bell finds in the mailbox. */
public sealed interface Opening permits Turn, Opening.TooEarly, Opening.NothingToDo {

    /** Whether the bot has a turn to take. */
    default boolean isTurn() {
        return this instanceof Turn;
    }

    default boolean isTooEarly() {
        return this instanceof TooEarly;
    }

    /** The customer may still be typing, or the AI is to be left alone for a while: ring again. */
    record TooEarly(Bell bell) implements Opening {}

    /** All is answered, someone is at it, or an operator has the conversation. */
    record NothingToDo() implements Opening {}
}
