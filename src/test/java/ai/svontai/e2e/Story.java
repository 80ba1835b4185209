package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stories share. Each runs on the embedded broker and again on a real RabbitMQ. */
abstract class Story {

    private static final AtomicInteger PHONES = new AtomicInteger(1_000_000);

    abstract World world();

    @AfterEach
    void letAllBeWell() {
        world().simulator().noMishaps();
    }

    @AfterEach
    void noLogTellsASecret() {
        assertThat(LogWatch.begin().leaks()).isEmpty();
    }

    /** Of everything since the story before. */
    @AfterAll
    static void nothingTellsASecret() {
        assertThat(SecretScan.ofTheRun().leaks()).isEmpty();
    }

    Simulator simulator() {
        return world().simulator();
    }

    Node node() {
        return world().first();
    }

    JdbcClient sql() {
        return world().sql();
    }

    /** A person nobody has met. */
    static String newPhone() {
        return "90555" + PHONES.incrementAndGet();
    }

    static String newWamid() {
        return "wamid." + UUID.randomUUID();
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    /** Whether Meta has told all of what was sent to him; it may do so in any order. */
    boolean hasEveryStatus(String phone) {
        return sql().sql("""
                        select coalesce(bool_and(sent_at is not null and delivered_at is not null and read_at is not null), false)
                          from outbox
                         where wa_id = :phone
                        """).param("phone", phone).query(Boolean.class).single();
    }

    long messagesFrom(String phone) {
        return sql().sql("""
                        select count(*)
                          from message m
                          join conversation c on (c.tenant_id, c.id) = (m.tenant_id, m.conversation_id)
                          join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where p.wa_id = :phone and m.sender = 'customer'
                        """).param("phone", phone).query(Long.class).single();
    }

    /** Distinct states of what was sent to this phone. */
    List<String> statesOf(String phone) {
        return sql().sql("select state from outbox where wa_id = :phone order by seq")
                .param("phone", phone)
                .query(String.class)
                .list();
    }

    /** The id of the first tenant's conversation with this person. */
    String conversationWith(String phone) {
        return sql().sql("""
                        select c.id
                          from conversation c
                          join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where p.wa_id = :phone and c.tenant_id = :tenant
                        """)
                .param("phone", phone)
                .param("tenant", World.TENANT.value())
                .query(String.class)
                .single();
    }

    static void assertProblem(int status, String detail, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Http.json(answer).path("detail").asText()).contains(detail);
    }

    long deadLetters(String reason) {
        return sql().sql("select count(*) from dead_letter where failure_reason like :reason")
                .param("reason", "%" + reason + "%")
                .query(Long.class)
                .single();
    }
}
