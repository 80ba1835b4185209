package ai.svontai.whatsapp;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which a business may send free text: {@link #LENGTH} from the customer's last message, and templates
 * only after that. Meta measures from its own timestamp, so the window is counted from {@code opensAt}, not from when
 * the webhook arrived: a retried webhook may be seven days old.
 *
 * @param opensAt Meta's timestamp of the customer's last message
 */
public record CustomerServiceWindow(Instant opensAt) {

    public static final Duration LENGTH = Duration.ofHours(24);

    public Instant closesAt() {
        return opensAt.plus(LENGTH);
    }

    /**
     * Whether free text sent now still arrives in time.
     *
     * @param margin how much earlier than Meta we take the window for closed, for clocks that differ and calls that last
     */
    public boolean isOpenAt(Instant instant, Duration margin) {
        return instant.isBefore(closesAt().minus(margin));
    }
}
