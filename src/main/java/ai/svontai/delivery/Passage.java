package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a conversation may send its next message now.
 *
 * @param delay when to come again, if not now
 */
public record Passage(Bell bell, boolean isOpen, @Nullable Duration delay) {

    public boolean isLater() {
        return delay != null;
    }
}
