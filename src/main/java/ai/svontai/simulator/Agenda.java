package ai.svontai.simulator;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does things at once or later, each on a virtual thread of its own; what is still due at shutdown is forgotten. */
@Component
@Profile("simulator")
class Agenda {

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("simulator-", 0).factory());

    CompletableFuture<Void> now(Runnable task) {
        return CompletableFuture.runAsync(task, workers);
    }

    void after(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, this::work)
                .execute(task);
    }

    /** The same value, later. */
    <T> CompletableFuture<T> hold(T value, Duration delay) {
        if (delay.isZero()) {
            return CompletableFuture.completedFuture(value);
        }
        var held = new CompletableFuture<T>();
        after(delay, () -> held.complete(value));
        return held;
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    private void work(Runnable task) {
        if (!workers.isShutdown()) {
            workers.execute(task);
        }
    }
}
