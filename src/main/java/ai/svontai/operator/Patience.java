package ai.svontai.operator;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long a request waits for something. It looks again and again, and holds neither lock nor connection meanwhile. */
record Patience(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Whether it came true in time. */
    boolean until(BooleanSupplier condition) {
        var looks = limit.dividedBy(PAUSE);
        for (var look = 0; look < looks; look++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return condition.getAsBoolean();
    }
}
