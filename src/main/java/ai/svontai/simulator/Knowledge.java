package ai.svontai.simulator;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions and answers that a prompt tells the AI: blocks between blank lines, with {@code Q:} and {@code A:}. */
final class Knowledge {

    static final String NOTHING_KNOWN = "Bu konuda bilgim yok, sizi bir yetkiliye aktarıyorum.";

    private static final Pattern GAP = Pattern.compile("\\R\\h*\\R|\\R(?=\\h*Q:)");

    /** The answer goes to the end of its block and may have several lines. */
    private static final Pattern ANSWER = Pattern.compile("^\\h*A:(.*)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final String ECHO = "echo ";

    private final List<Block> blocks;

    /** In how many blocks a word stands. */
    private final Map<String, Long> spread;

    private Knowledge(List<Block> blocks) {
        this.blocks = blocks;
        spread = blocks.stream().flatMap(block -> block.words().stream()).collect(groupingBy(identity(), counting()));
    }

    static Knowledge in(String prompt) {
        var blocks = GAP.splitAsStream(prompt).flatMap(Knowledge::block).toList();
        return new Knowledge(blocks);
    }

    private static Stream<Block> block(String text) {
        var answer = ANSWER.matcher(text);
        return answer.find()
                ? Stream.of(new Block(Words.of(text), answer.group(1).strip()))
                : Stream.empty();
    }

    /** {@code echo …} is answered with the rest, so that a load test can check the order of what comes back. */
    String answer(String question) {
        if (question.startsWith(ECHO)) {
            return question.substring(ECHO.length());
        }
        var words = Words.of(question);
        return blocks.stream()
                .filter(block -> weigh(block, words) > 0)
                .max(Comparator.comparingDouble(block -> weigh(block, words)))
                .map(Block::answer)
                .orElse(NOTHING_KNOWN);
    }

    /** A word weighs less the more blocks have it: what all have in common tells none of them apart. */
    private double weigh(Block block, Set<String> asked) {
        return asked.stream()
                .filter(block.words()::contains)
                .mapToDouble(word -> 1.0 / spread.getOrDefault(word, 1L))
                .sum();
    }

    private record Block(Set<String> words, String answer) {}
}
