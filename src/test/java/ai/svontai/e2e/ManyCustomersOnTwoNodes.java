package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two nodes, one broker, one database: nothing is lost, doubled or out of order. */
abstract class ManyCustomersOnTwoNodes extends Story {

    private static final Logger LOG = LoggerFactory.getLogger(ManyCustomersOnTwoNodes.class);

    private static final int CUSTOMERS = 50;
    private static final int MESSAGES = 8;
    private static final int DUPLICATES = 100;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Test
    void areAllAnsweredOnceAndInOrder() throws Exception {
        var crowd = new Crowd();

        post(crowd.webhooks, () -> {});

        crowd.isAnswered();
    }

    @Test
    void areAllAnsweredOnceAndInOrderEvenWhenANodeLosesItsConnectionsInTheMiddle() throws Exception {
        var crowd = new Crowd();
        var cut = new AtomicInteger();

        post(crowd.webhooks, () -> cut.addAndGet(world().first().cutConnections()));

        crowd.isAnswered();
        assertThat(cut).as("connections that were cut").hasPositiveValue();
    }

    /** Posts all at once, to either node in turn, and repeats like Meta what was not acknowledged. */
    private void post(List<byte[]> webhooks, Runnable inTheMiddle) throws Exception {
        var posted = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(32)) {
            var answers = webhooks.stream()
                    .map(webhook -> threads.submit(() -> {
                        var turn = posted.incrementAndGet();
                        if (turn == webhooks.size() / 3 || turn == 2 * webhooks.size() / 3) {
                            inTheMiddle.run();
                        }
                        var node = turn % 2 == 0 ? world().first() : world().second();
                        eventually().until(() -> isAcknowledged(node, webhook));
                        return null;
                    }))
                    .toList();
            for (var answer : answers) {
                answer.get();
            }
        }
    }

    private static boolean isAcknowledged(Node node, byte[] webhook) {
        try {
            return Meta.post(node, webhook).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Fifty people who each say the numbers from 1 up, heard in any order and some of it twice. */
    private final class Crowd {

        private final List<String> phones = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> newPhone())
                .distinct()
                .toList();
        private final List<byte[]> webhooks = new ArrayList<>();

        Crowd() {
            var seed = System.nanoTime();
            LOG.warn("the crowd's seed is {}", seed);
            var random = new Random(seed);
            var start = Instant.now().minusSeconds(600);
            for (var phone : phones) {
                IntStream.rangeClosed(1, MESSAGES)
                        .mapToObj(i -> Meta.text(phone, newWamid(), start.plusSeconds(i), "echo <%d>".formatted(i)))
                        .forEach(message -> webhooks.add(
                                Meta.webhook(Meta.messages(NUMBER, message)).getBytes(UTF_8)));
            }
            IntStream.range(0, DUPLICATES)
                    .mapToObj(i -> webhooks.get(random.nextInt(CUSTOMERS * MESSAGES)))
                    .toList()
                    .forEach(webhooks::add);
            Collections.shuffle(webhooks, random);
        }

        void isAnswered() {
            for (var phone : phones) {
                eventually().atMost(LONG_ENOUGH).untilAsserted(() -> {
                    assertThat(said(phone)).containsExactlyInAnyOrderElementsOf(expected());
                    assertThat(statesOf(phone)).containsOnly("read");
                });
            }
            for (var phone : phones) {
                assertThat(said(phone)).as("nothing doubled later").containsExactlyInAnyOrderElementsOf(expected());
                assertThat(simulator().answersOn(phone)).isEqualTo(decidedFor(phone));
                assertThat(simulator().answersOn(phone))
                        .as("a burst is answered in the order in which it was written")
                        .allSatisfy(answer -> assertThat(answer.split(" ")).isSorted());
                assertThat(messagesFrom(phone)).isEqualTo(MESSAGES);
            }
            assertThat(simulator().ledger().path("repeated_callback_data").size())
                    .isZero();
        }

        private List<String> expected() {
            return IntStream.rangeClosed(1, MESSAGES)
                    .mapToObj("<%d>"::formatted)
                    .toList();
        }

        /** The numbers in all answers, each answer holding those of one burst. */
        private List<String> said(String phone) {
            return simulator().answersOn(phone).stream()
                    .flatMap(answer -> List.of(answer.split(" ")).stream())
                    .toList();
        }

        private List<String> decidedFor(String phone) {
            return sql().sql("select message ->> 'body' from outbox where wa_id = :phone order by seq")
                    .param("phone", phone)
                    .query(String.class)
                    .list();
        }
    }
}
