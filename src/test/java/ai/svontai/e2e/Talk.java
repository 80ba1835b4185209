package ai.svontai.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A customer on each number who says the next thing as soon as the last one was answered, whichever nodes run. */
final class Talk implements AutoCloseable {

    private static final List<String> NUMBERS =
            List.of(World.NUMBER, World.OTHER_NUMBER, World.THIRD_NUMBER, World.FOURTH_NUMBER);

    private final World world;
    private final List<String> doors;
    private final Map<String, List<String>> said = new ConcurrentHashMap<>();
    private final List<Future<?>> people = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong longest = new AtomicLong(); // nanoseconds
    private volatile boolean ending;

    Talk(World world) {
        this.world = world;
        this.doors = List.of(world.first().address(), world.second().address());
        NUMBERS.forEach(number -> people.add(threads.submit(() -> speak(number, Story.newPhone()))));
    }

    /** Waits until the last thing was answered. */
    void end() {
        ending = true;
        for (var person : people) {
            try {
                person.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    /** By phone. */
    Map<String, List<String>> said() {
        return new TreeMap<>(said);
    }

    /** What was answered: an echo of what was said. */
    Map<String, List<String>> heard() {
        return said.keySet().stream()
                .collect(Collectors.toMap(
                        phone -> phone,
                        phone -> world.simulator().answersOn(phone),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** How long somebody had to wait for an answer. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        ending = true;
        threads.close();
    }

    private void speak(String number, String phone) {
        var words = said.computeIfAbsent(phone, unknown -> new ArrayList<>());
        while (!ending) {
            var word = String.valueOf(words.size() + 1);
            var message = Meta.text(phone, Story.newWamid(), world.time().now(), "echo " + word);
            var begin = System.nanoTime();
            deliver(Meta.webhook(Meta.messages(number, message)));
            words.add(word);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> world.simulator().answersOn(phone).size() >= words.size());
            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }
    }

    /** As Meta does it: again, until somebody has it. */
    private void deliver(String webhook) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> doors.stream().anyMatch(door -> isTaken(door, webhook)));
    }

    private static boolean isTaken(String door, String webhook) {
        try {
            return Meta.post(door, webhook).statusCode() == 200;
        } catch (UncheckedIOException nobody) {
            return false;
        }
    }
}
