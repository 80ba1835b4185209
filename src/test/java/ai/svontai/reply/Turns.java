package ai.svontai.reply;

import ai.svontai.bot.Bot;
import ai.svontai.bot.Knowledge;
import ai.svontai.bot.Tone;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Said;
import ai.svontai.conversation.Turn;
import ai.svontai.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the tests of this room have in common. */
final class Turns {

    private static final Bell BELL = new Bell(new TenantId(new UUID(0, 1)), new UUID(0, 2));
    private static final UUID BOT_ID = new UUID(0, 3);

    private Turns() {}

    static Turn turn(int attempts, boolean apologised, Said... said) {
        return new Turn(BELL, "ticket", BOT_ID, 1, 1, Instant.EPOCH, attempts, apologised, List.of(said));
    }

    /** Of a carpet shop; sees the last three messages. */
    static Bot bot(String instructions, Knowledge... knowledge) {
        return new Bot(
                BELL.tenant(),
                BOT_ID,
                "Kilim",
                "tr",
                Tone.FRIENDLY,
                instructions,
                300,
                3,
                "A colleague gets back to you.",
                null,
                true,
                List.of(knowledge));
    }

    static ReplySettings settings(Duration... retryDelays) {
        return new ReplySettings("https://ai.example/v1", "key", "model-1", 30000, List.of(retryDelays));
    }
}
