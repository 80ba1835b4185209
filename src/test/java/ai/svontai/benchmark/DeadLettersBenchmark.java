package ai.svontai.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.svontai.SvontaiApplication;
import ai.svontai.local.EmbeddedBroker;
import ai.svontai.local.EmbeddedDatabase;
import ai.svontai.local.FreePort;
import ai.svontai.local.LocalSecrets;
import ai.svontai.local.LocalTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, groups and replays among 50,000 letters of one tenant and 21,000 of others, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersBenchmark {

    private static final UUID TENANT = new UUID(0, 1);
    private static final int LETTERS = 50_000;
    private static final int TIMES = 100;
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalSecrets secrets = LocalSecrets.fresh();
    private final int port = FreePort.next();
    private final Instant since = Instant.now().minus(Duration.ofDays(100)).truncatedTo(ChronoUnit.SECONDS);
    private EmbeddedDatabase database;
    private EmbeddedBroker broker;
    private ConfigurableApplicationContext node;
    private JdbcClient sql;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        database = EmbeddedDatabase.in(Files.createDirectory(folder.resolve("database")));
        broker = EmbeddedBroker.in(Files.createDirectory(folder.resolve("broker")));
        node = new SpringApplicationBuilder(SvontaiApplication.class)
                .run(
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.rabbitmq.host=" + broker.host(),
                        "--spring.rabbitmq.port=" + broker.port(),
                        "--spring.rabbitmq.username=" + broker.username(),
                        "--spring.rabbitmq.password=" + broker.password(),
                        "--svontai.broker.dialect=" + broker.dialect(),
                        "--svontai.tenant.jwt-secret=" + secrets.jwtSecret(),
                        "--svontai.token.keyset=" + secrets.keyset(),
                        "--svontai.webhook.app-secret=secret",
                        "--svontai.webhook.verify-token=token",
                        "--svontai.reply.base-url=http://localhost:1/v1",
                        "--svontai.reply.model=none",
                        "--logging.threshold.console=WARN",
                        "--spring.main.banner-mode=off");
        sql = node.getBean(JdbcClient.class);
        DeadLetterHeap.of(sql, TENANT, LETTERS, since);
        for (var other = 2; other <= 5; other++) {
            DeadLetterHeap.of(sql, new UUID(0, other), 5_000, since);
        }
        DeadLetterHeap.of(sql, null, 1_000, since);
        sql.sql("vacuum analyze dead_letter").update();
    }

    @AfterAll
    void close() {
        node.close();
        broker.close();
        database.close();
    }

    @Test
    void findsWhatIsAskedForInTime() {
        var laps = new ArrayList<Lap>();
        for (var path : List.of("", "/groups")) {
            var what = path.isEmpty() ? "list" : "groups";
            laps.add(lap(what, path + "?"));
            laps.add(lap(what + ", flow", path + "?flow=delivery"));
            laps.add(lap(what + ", class", path + "?class=window"));
            laps.add(lap(what + ", account", path + "?account=" + new UUID(7, 3)));
            laps.add(lap(what + ", code", path + "?code=131047"));
            laps.add(lap(what + ", from and to", path + "?from=" + day(40) + "&to=" + day(41)));
            laps.add(lap(what + ", state with no letters", path + "?state=discarded"));
            laps.add(Lap.of(
                    what + ", text of one letter", TIMES, i -> get(path + "?text=90555" + (1_000_000 + i * 481))));
            laps.add(lap(what + ", text of a thousandth", path + "?text=" + encoded("kargo 77 nerede")));
            laps.add(lap(what + ", text of all letters", path + "?text=whatsapp_business"));
            laps.add(lap(what + ", text of no letter", path + "?text=" + encoded("kargo 7 buradadir")));
            laps.add(lap(what + ", text, class and time", path + "?text=nerede&class=window&from=" + day(20)));
        }
        laps.add(pages());
        laps.add(Lap.of("one letter", TIMES, i -> get("/letter-%s-%d".formatted(TENANT, 1 + i * 400))));
        report(laps);
        assertThat(laps).allSatisfy(lap -> assertThat(lap.p95()).as(lap.name()).isLessThan(LIMIT));
    }

    @Test
    void replaysAThousand() {
        var started = System.nanoTime();
        var answer = send(to("/replay").POST(BodyPublishers.ofString("{\"class\":\"permanent\"}")));
        var answered = Duration.ofNanos(System.nanoTime() - started);
        assertThat(answer.path("replayed").asInt()).isEqualTo(1_000);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> done() == 1_000);
        var done = Duration.ofNanos(System.nanoTime() - started);
        LoggerFactory.getLogger(getClass())
                .warn(
                        "1,000 replayed: answered after {} ms, all done after {} ms",
                        answered.toMillis(),
                        done.toMillis());
        assertThat(done).isLessThan(Duration.ofSeconds(30));
    }

    private long done() {
        return sql.sql("select count(*) from dead_letter where result = 'done'")
                .query(Long.class)
                .single();
    }

    private Lap lap(String name, String path) {
        return Lap.of(name, TIMES, i -> get(path));
    }

    /** From page to page, as somebody does who reads them all. */
    private Lap pages() {
        var next = new String[] {""};
        return Lap.of("list, page after page of 200", TIMES, i -> {
            var cursor = get("?limit=200" + next[0]).path("next_cursor").asText(null);
            next[0] = cursor == null ? "" : "&cursor=" + cursor;
        });
    }

    private static void report(List<Lap> laps) {
        var table = new StringBuilder("\n| what | p50 | p95 | worst |\n| --- | --- | --- | --- |\n");
        laps.forEach(lap -> table.append(lap.line()).append('\n'));
        LoggerFactory.getLogger(DeadLettersBenchmark.class)
                .warn("{} processors, {}{}", Runtime.getRuntime().availableProcessors(), Instant.now(), table);
    }

    private JsonNode get(String path) {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/dead-letters%s".formatted(port, path)))
                .header("Authorization", "Bearer " + new LocalTokens(secrets.jwtSecret()).of(TENANT));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant day(int number) {
        return since.plus(Duration.ofDays(number));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
