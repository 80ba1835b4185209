package ai.svontai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.bot.Bot;
import ai.svontai.bot.GivenBots;
import ai.svontai.bot.Knowledge;
import ai.svontai.conversation.Said;
import ai.svontai.conversation.Turn;
import ai.svontai.reply.ChatRequest.ChatMessage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyPromptTest {

    private static final Knowledge HOURS = new Knowledge("Hours", "When are you open?", "From 9 to 6.");
    private static final Knowledge PRICES = new Knowledge("Prices", "What is a kilim?", "From 100 on.");

    @Test
    void tellsTheAiWhoItIsAndWhatItKnows() throws Exception {
        var system = system(Turns.bot("Be brief.", HOURS, PRICES));

        assertThat(system)
                .contains("You are Kilim", "in a friendly way", "\"tr\"", "at most 300 characters", "Be brief.")
                .contains(
                        "Hours\nQ: When are you open?\nA: From 9 to 6.\n\nPrices\nQ: What is a kilim?\nA: From 100 on.")
                .doesNotContainPattern("\\{\\w+\\}");
    }

    @Test
    void takesBracesOfItsOwnerAsTheyAre() throws Exception {
        var greedy = new Knowledge("Braces", "What is {name}?", "It is {length}.");

        assertThat(system(Turns.bot("Say {knowledge} and {name}.", greedy)))
                .contains("Say {knowledge} and {name}.", "Q: What is {name}?\nA: It is {length}.");
    }

    @Test
    void namesTheModel() throws Exception {
        assertThat(prompt(Turns.bot(""))
                        .write(Turns.turn(0, false, customer("Hi")))
                        .model())
                .isEqualTo("model-1");
    }

    @Test
    void showsTheLastMessagesAndWhoSaidThem() throws Exception {
        var turn = Turns.turn(0, false, customer("1"), bot("2"), customer("3"), bot("4"), customer("5"));

        assertThat(said(turn))
                .containsExactly(
                        new ChatMessage("user", "3"), new ChatMessage("assistant", "4"), new ChatMessage("user", "5"));
    }

    @Test
    void showsAllThatWaitsForAnAnswer() throws Exception {
        var turn = Turns.turn(0, false, bot("1"), customer("2"), customer("3"), customer("4"), customer("5"));

        assertThat(said(turn)).extracting(ChatMessage::content).containsExactly("2", "3", "4", "5");
    }

    @Test
    void namesWhatHasNoWords() throws Exception {
        var turn = Turns.turn(0, false, new Said(true, "audio", null), new Said(true, "image", "Is it red?"));

        assertThat(said(turn)).extracting(ChatMessage::content).containsExactly("[audio]", "Is it red?");
    }

    @Test
    void showsNoWordsInALog() throws Exception {
        var request = prompt(Turns.bot("")).write(Turns.turn(0, false, customer("my words")));

        assertThat(request).hasToString("ChatRequest[2 messages]");
        assertThat(request.messages().getLast()).hasToString("ChatMessage[user]");
    }

    private static String system(Bot bot) throws IOException {
        var first = prompt(bot)
                .write(Turns.turn(0, false, customer("Hi")))
                .messages()
                .getFirst();
        assertThat(first.role()).isEqualTo("system");
        return first.content();
    }

    private static List<ChatMessage> said(Turn turn) throws IOException {
        var messages = prompt(Turns.bot("")).write(turn).messages();
        return messages.subList(1, messages.size());
    }

    private static ReplyPrompt prompt(Bot bot) throws IOException {
        return new ReplyPrompt(new GivenBots(bot), Turns.settings());
    }

    private static Said customer(String text) {
        return new Said(true, "text", text);
    }

    private static Said bot(String text) {
        return new Said(false, "text", text);
    }
}
