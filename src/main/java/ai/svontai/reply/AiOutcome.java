package ai.svontai.reply;

/** How the AI took the question. */
public sealed interface AiOutcome {

    /** It answered. */
    record Answered(String text) implements AiOutcome {

        @Override
        public String toString() {
            return "Answered[%d characters]".formatted(text.length());
        }
    }

    /** It did not answer this time; asking again may help. */
    record Unavailable(String why) implements AiOutcome {}

    /** It will not answer this, however often it is asked: a wrong key, an unknown model, a prompt too long. */
    record Refused(String why) implements AiOutcome {}
}
