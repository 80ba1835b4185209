package ai.svontai.conversation;

import java.util.List;

/**
 * What the bot says in its turn.
 *
 * @param texts sent one after the other; empty when nothing is left to say
 * @param isFallback whether the AI failed and an operator should look
 */
public record Answer(Turn turn, List<String> texts, boolean isFallback) {

    public Answer {
        texts = texts.stream().map(text -> text.replace('\u0000', '\uFFFD')).toList(); // no database takes NUL
    }

    @Override
    public String toString() {
        return "Answer[%d texts]".formatted(texts.size());
    }
}
