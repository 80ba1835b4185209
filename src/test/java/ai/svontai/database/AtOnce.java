package ai.svontai.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Does things in the same moment, each in a thread of its own. */
public final class AtOnce {

    private static final int LIMIT = 30; // seconds; whoever waits longer waits for ever

    private AtOnce() {}

    /**
     * All of them, started together.
     *
     * @return what each of them returned, in their order
     * @throws java.util.concurrent.ExecutionException if one of them failed
     */
    public static <T extends @Nullable Object> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    start.await(LIMIT, TimeUnit.SECONDS);
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var task : running) {
                results.add(task.get(LIMIT, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    /** The same by many. */
    public static <T extends @Nullable Object> List<T> times(int times, Callable<T> task) throws Exception {
        return all(IntStream.range(0, times).mapToObj(one -> task).collect(Collectors.toList()));
    }
}
