package ai.svontai.simulator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The answer to a {@link ChatRequest}. */
record ChatCompletion(String id, String object, long created, String model, List<Choice> choices, Usage usage) {

    static ChatCompletion of(ChatRequest request, Instant now) {
        var knowledge = Knowledge.in(request.prompt());
        var content = request.questions().stream().map(knowledge::answer).collect(Collectors.joining(" "));
        var asked = request.messages().stream()
                .mapToInt(message -> tokens(message.content()))
                .sum();
        return new ChatCompletion(
                "chatcmpl-" + UUID.randomUUID(),
                "chat.completion",
                now.getEpochSecond(),
                request.model(),
                List.of(new Choice(0, new ChatRequest.Message("assistant", content), "stop")),
                new Usage(asked, tokens(content), asked + tokens(content)));
    }

    /** A token has about four letters. */
    private static int tokens(String text) {
        return (text.length() + 3) / 4;
    }

    record Choice(int index, ChatRequest.Message message, String finishReason) {}

    record Usage(int promptTokens, int completionTokens, int totalTokens) {}
}
