package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** The words in a message that is not plain text, as far as a phone would show any. */
final class MessageText {

    private MessageText() {}

    static String of(String type, JsonNode content) {
        return switch (type) {
            case "interactive" -> content.path("body").path("text").asText();
            case "reaction" -> content.path("emoji").asText();
            case "location" -> content.path("name").asText();
            default -> content.path("caption").asText();
        };
    }
}
