package ai.svontai.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided.
 *
 * @param who the subject of the caller's token
 * @param action dotted, such as {@code dead-letter.replay}
 * @param detail such as the reason that was given
 */
public record Decision(
        Instant at, String who, String action, @Nullable String detail) {}
