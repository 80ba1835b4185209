package ai.svontai.e2e;

import static org.awaitility.Awaitility.await;

import ai.svontai.conversation.Bell;
import ai.svontai.local.TestBrokers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of its pace a number uses, and how often Meta has to slow it down: 10,000 messages over 4 numbers at 80 a second.
 * No test: it measures, and prints a table for {@code docs/performance.md}. Run it with {@code -Dit.test=PaceBenchmark}.
 */
class PaceBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(PaceBenchmark.class);

    private static final int MESSAGES = Integer.getInteger("svontai.messages", 10_000);
    private static final List<String> NUMBERS =
            List.of(World.NUMBER, World.OTHER_NUMBER, World.THIRD_NUMBER, World.FOURTH_NUMBER);

    @Test
    void measure() throws Exception {
        try (var world = new World(TestBrokers.rabbitOrSkip())) {
            world.settle(World.TENANT, World.THIRD_NUMBER, World.OTHER_ACCESS_TOKEN + "-3");
            world.settle(World.TENANT, World.FOURTH_NUMBER, World.OTHER_ACCESS_TOKEN + "-4");
            world.simulator()
                    .put("/simulator/reports", Map.of("statuses", System.getProperty("svontai.statuses", "none")));
            run(world, "to warm up", MESSAGES, world.first(), world.second()); // until the JIT has seen it all
            run(world, "one node", MESSAGES, world.first());
            run(world, "two nodes", MESSAGES, world.first(), world.second());
        }
    }

    private static void run(World world, String name, int messages, Node... nodes) throws Exception {
        world.simulator().forgetCalls();
        var mailing = new Mailing(world);
        var bells = new ArrayList<Bell>();
        for (var number : NUMBERS) {
            bells.addAll(mailing.write(number, messages / NUMBERS.size()));
        }
        Collections.shuffle(bells, new Random(1));
        mailing.send(bells, nodes);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> world.simulator().ledger().path("accepted_count").asInt() >= bells.size());
        LOG.warn("%s, %d messages, refused %s"
                .formatted(name, bells.size(), world.simulator().ledger().path("refused")));
        var seconds = world.simulator().ledger().path("seconds");
        NUMBERS.forEach(number -> LOG.warn(line(number, seconds.path(number))));
        mailing.end();
    }

    /** Of the seconds between the first and the last, which may not be whole. */
    private static String line(String number, JsonNode seconds) {
        var accepted = new TreeMap<Long, Integer>();
        seconds.forEach(second -> accepted.put(
                second.path("second").asLong(), second.path("accepted").asInt()));
        var whole = accepted.values().stream()
                .skip(1)
                .limit(Math.max(0, accepted.size() - 2))
                .toList();
        var sum = whole.stream().mapToInt(Integer::intValue).summaryStatistics();
        return "| %s | %d | %.1f | %d | %d |"
                .formatted(number, accepted.size(), sum.getAverage(), sum.getMin(), sum.getMax());
    }
}
