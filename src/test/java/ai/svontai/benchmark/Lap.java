package ai.svontai.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long something took, many times over. */
record Lap(String name, Duration p50, Duration p95, Duration worst) {

    /** Measures after a warm-up of a fifth as many. */
    static Lap of(String name, int times, IntConsumer action) {
        for (var i = 0; i < times / 5; i++) {
            action.accept(i);
        }
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var started = System.nanoTime();
            action.accept(i);
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        return new Lap(name, at(nanos, 50), at(nanos, 95), at(nanos, 100));
    }

    /** A line of a table in Markdown. */
    String line() {
        return "| %s | %s | %s | %s |".formatted(name, millis(p50), millis(p95), millis(worst));
    }

    private static String millis(Duration time) {
        return "%d ms".formatted((time.toNanos() + 500_000) / 1_000_000);
    }

    private static Duration at(long[] sorted, int percent) {
        return Duration.ofNanos(sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)]);
    }
}
