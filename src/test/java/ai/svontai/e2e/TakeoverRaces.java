package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takeovers that come at any moment of the bot's answer, from its first thought to Meta's receipt, on either node. How
 * many there are says {@code -Dsvontai.races}.
 */
abstract class TakeoverRaces extends Story {

    private static final Logger LOG = LoggerFactory.getLogger(TakeoverRaces.class);

    private static final int RACES = Integer.getInteger("svontai.races", 200);
    private static final int LANES = 16;
    private static final List<String> OPERATORS = List.of("Merhaba", "Ben Ayşe", "Buyurun");

    /** Milliseconds from when the question is there: the bot lets a second pass, then thinks and sends. */
    private static final int EARLIEST = 950;

    private static final int LATEST = 1_650;

    private HikariDataSource database;

    @BeforeEach
    void connect() {
        database = new HikariDataSource();
        database.setJdbcUrl(world().database().jdbcUrl());
        database.setUsername(world().database().username());
        database.setPassword(world().database().password());
        database.setMaximumPoolSize(4);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    /** Over connections that stay: so many new ones would be the database's main work. */
    @Override
    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    @Test
    void areWonByTheOperator() {
        slowDown(
                Map.of("target", "ai", "delayMillis", 150, "probability", 0.5),
                Map.of("target", "graph", "delayMillis", 100, "probability", 0.5));

        var races = run();

        eventually().until(() -> isSettled(races));
        var seen = races.stream().map(this::look).toList();
        LOG.warn(
                "{} takeovers: the bot had answered before {} of them, was just leaving at {}, was silenced by {};"
                        + " {} of its messages left after the takeover was answered, {} conversations are out of order",
                seen.size(),
                count(seen, one -> one.botsAt != null && !one.race.justLeaving),
                count(seen, one -> one.race.justLeaving),
                count(seen, one -> one.botsAt == null),
                count(seen, Seen::isLost),
                count(seen, one -> !one.isInOrder));
        assertThat(seen).hasSize(RACES).noneMatch(Seen::isLost).allMatch(Seen::isInOrder);
        assertThat(seen).as("the bot was first").anyMatch(one -> one.botsAt != null);
        assertThat(seen).as("the operator was first").anyMatch(one -> one.botsAt == null);
    }

    /** In lanes, in each of them one after the other. */
    private List<Race> run() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = IntStream.range(0, LANES)
                    .mapToObj(lane -> lane(RACES / LANES + (lane < RACES % LANES ? 1 : 0), threads))
                    .toList();
            return lanes.stream().flatMap(lane -> lane.join().stream()).toList();
        }
    }

    private CompletableFuture<List<Race>> lane(int races, Executor threads) {
        var done = CompletableFuture.completedFuture(List.<Race>of());
        for (var i = 0; i < races; i++) {
            done = done.thenCombine(done.thenCompose(before -> race(threads)), TakeoverRaces::and);
        }
        return done;
    }

    private CompletableFuture<Race> race(Executor threads) {
        var phone = newPhone();
        var wait = ThreadLocalRandom.current().nextInt(EARLIEST, LATEST);
        return CompletableFuture.supplyAsync(() -> ask(phone), threads)
                .thenApplyAsync(
                        this::takeOver, CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, threads));
    }

    private static List<Race> and(List<Race> before, Race race) {
        return Stream.concat(before.stream(), Stream.of(race)).toList();
    }

    private String ask(String phone) {
        simulator().customerWrites(phone, "echo Cevap");
        eventually().until(() -> messagesFrom(phone) == 1);
        return phone;
    }

    private Race takeOver(String phone) {
        var token = world().tokens().of(World.TENANT.value());
        var desks = List.of(new Desk(world().first(), token), new Desk(world().second(), token));
        var conversation = conversationWith(phone);
        var first = ThreadLocalRandom.current().nextInt(2);
        var answer = desks.get(first).takeOver(conversation);
        var answeredAt = Instant.now();
        for (var i = 0; i < OPERATORS.size(); i++) {
            desks.get((first + i) % 2).send(conversation, OPERATORS.get(i));
        }
        return new Race(
                phone, conversation, answeredAt, answer.path("just_leaving").booleanValue());
    }

    /** Nobody thinks, sends or waits in any of the conversations. */
    private boolean isSettled(List<Race> races) {
        return sql().sql("""
                        select not exists (select 1 from conversation where turn_ticket is not null)
                           and not exists (select 1
                                 from outbox
                                where conversation_id::text in (:conversations)
                                  and state in ('queued', 'sending', 'retrying', 'uncertain', 'accepted', 'sent'))
                        """)
                .param("conversations", races.stream().map(Race::conversation).toList())
                .query(Boolean.class)
                .single();
    }

    private Seen look(Race race) {
        var ours = simulator().bubbles(race.phone).stream()
                .filter(bubble -> "business".equals(bubble.path("from").asText()))
                .toList();
        var bots = ours.stream()
                .filter(bubble -> "Cevap".equals(bubble.path("text").asText()))
                .toList();
        var expected = new ArrayList<String>();
        bots.forEach(bubble -> expected.add("Cevap"));
        expected.addAll(OPERATORS);
        var texts = ours.stream().map(bubble -> bubble.path("text").asText()).toList();
        return new Seen(
                race,
                bots.isEmpty() ? null : Instant.parse(bots.getLast().path("at").asText()),
                bots.size() < 2 && texts.equals(expected));
    }

    private void slowDown(Object... mishaps) {
        simulator().mishaps(List.of(mishaps));
    }

    private static long count(List<Seen> all, Predicate<Seen> which) {
        return all.stream().filter(which).count();
    }

    /** One takeover, and the moment at which the operator had its answer. */
    private record Race(String phone, String conversation, Instant answeredAt, boolean justLeaving) {}

    /** What the customer's phone shows of it. */
    private record Seen(Race race, @Nullable Instant botsAt, boolean isInOrder) {

        private boolean isLost() {
            return botsAt != null && botsAt.isAfter(race.answeredAt);
        }
    }
}
