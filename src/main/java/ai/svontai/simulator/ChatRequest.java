package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A request for a chat completion, as far as the simulated AI reads it. */
record ChatRequest(String model, List<Message> messages) {

    static ChatRequest read(byte @Nullable [] body) {
        var json = body == null ? null : MetaJson.object(body);
        if (json == null) {
            throw AiRefusal.invalidRequest("We could not parse the JSON body of your request.");
        }
        var model = json.path("model").asText();
        if (model.isEmpty()) {
            throw AiRefusal.invalidRequest("you must provide a model parameter");
        }
        var messages = StreamSupport.stream(json.path("messages").spliterator(), false)
                .map(message -> new Message(message.path("role").asText(), textOf(message.path("content"))))
                .toList();
        if (messages.isEmpty()) {
            throw AiRefusal.invalidRequest("Missing required parameter: 'messages'.");
        }
        return new ChatRequest(model, messages);
    }

    String prompt() {
        return messages.stream().filter(Message::isPrompt).map(Message::content).collect(Collectors.joining("\n\n"));
    }

    /** What waits for an answer: the user's messages after the last answer, oldest first. */
    List<String> questions() {
        return messages.reversed().stream()
                .filter(message -> !message.isPrompt())
                .takeWhile(message -> message.role().equals("user"))
                .map(Message::content)
                .toList()
                .reversed();
    }

    /** Content is a text or a list of parts, some of which have text. */
    private static String textOf(JsonNode content) {
        return content.isArray()
                ? StreamSupport.stream(content.spliterator(), false)
                        .map(part -> part.path("text").asText())
                        .collect(Collectors.joining("\n"))
                : content.asText();
    }

    record Message(String role, String content) {

        private boolean isPrompt() {
            return role.equals("system") || role.equals("developer");
        }
    }
}
