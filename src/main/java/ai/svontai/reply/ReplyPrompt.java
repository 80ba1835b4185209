package ai.svontai.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.bot.Bot;
import ai.svontai.bot.Bots;
import ai.svontai.bot.Knowledge;
import ai.svontai.conversation.Said;
import ai.svontai.conversation.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes what the AI is asked: who it is, what it knows, and what was said last. */
@Component
class ReplyPrompt {

    /** All at once: braces in the owner's own words stay as they are. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Bots bots;
    private final ReplySettings settings;
    private final String system;

    ReplyPrompt(Bots bots, ReplySettings settings) throws IOException {
        this.bots = bots;
        this.settings = settings;
        this.system = new ClassPathResource("prompts/reply.system.md").getContentAsString(UTF_8);
    }

    public ChatRequest write(@Body Turn turn) {
        var bot = bots.get(turn.bell().tenant(), turn.botId());
        var messages = new ArrayList<ChatRequest.ChatMessage>();
        messages.add(new ChatRequest.ChatMessage("system", system(bot)));
        last(turn.said(), bot.memoryWindow())
                .forEach(said -> messages.add(
                        new ChatRequest.ChatMessage(said.byCustomer() ? "user" : "assistant", words(said))));
        return new ChatRequest(settings.model(), messages);
    }

    private String system(Bot bot) {
        var values = Map.of(
                "name", bot.name(),
                "language", bot.language(),
                "tone", tone(bot),
                "length", Integer.toString(bot.maxResponseLength()),
                "instructions", bot.instructions(),
                "knowledge", bot.knowledge().stream().map(ReplyPrompt::block).collect(Collectors.joining("\n\n")));
        return PLACEHOLDER
                .matcher(system)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static String tone(Bot bot) {
        return switch (bot.tone()) {
            case FORMAL -> "formally";
            case FRIENDLY -> "in a friendly way";
            case PROFESSIONAL -> "professionally";
            case CASUAL -> "casually";
        };
    }

    private static String block(Knowledge item) {
        return "%s\nQ: %s\nA: %s".formatted(item.title(), item.question(), item.answer());
    }

    /** The memory window, but never less than what waits for an answer: the customer's last messages in a row. */
    private static List<Said> last(List<Said> said, int window) {
        var burst = said.size();
        while (burst > 0 && said.get(burst - 1).byCustomer()) {
            burst--;
        }
        return said.subList(Math.min(burst, Math.max(0, said.size() - window)), said.size());
    }

    private static String words(Said said) {
        if (!said.byCustomer() && "template".equals(said.type())) {
            return "[template %s]".formatted(said.text());
        }
        return said.text() != null ? said.text() : "[%s]".formatted(said.type());
    }
}
