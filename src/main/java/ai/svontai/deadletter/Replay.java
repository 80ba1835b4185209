package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * A letter on its way back.
 *
 * @param letter its id
 * @param number 1 for its first replay
 * @param queue where it goes: where it failed
 */
public record Replay(String letter, int number, String queue) {

    private static final int LONGEST_ID = 255; // bytes, says AMQP

    /** The same each time that this replay is published, so that consumers take two for one. */
    public String messageId() {
        var id = "replay-%s-%d".formatted(letter, number);
        return id.getBytes(UTF_8).length > LONGEST_ID
                ? "replay-%s-%d".formatted(UUID.nameUUIDFromBytes(letter.getBytes(UTF_8)), number)
                : id;
    }
}
