package ai.svontai.reply;

import java.util.List;

/** What an OpenAI-compatible API is asked. */
public record ChatRequest(String model, List<ChatMessage> messages) {

    public ChatRequest {
        messages = List.copyOf(messages);
    }

    /**
     * One line of the chat.
     *
     * @param role {@code system}, {@code user} or {@code assistant}
     */
    public record ChatMessage(String role, String content) {

        @Override
        public String toString() {
            return "ChatMessage[%s]".formatted(role);
        }
    }

    @Override
    public String toString() {
        return "ChatRequest[%d messages]".formatted(messages.size());
    }
}
