package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static ai.svontai.e2e.World.OTHER_NUMBER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What Meta signs and nobody expects: none gives a 5xx, and nothing valid beside it is lost. */
abstract class BadItems extends Story {

    @Test
    void areBuriedWholeWhenTheyAreNoJson() {
        for (var body : List.of("no json", "[]", "[1,2]", "null", "\"text\"", "{\"entry\":7}", "{} {}")) {
            assertThat(Meta.post(node(), body).statusCode()).as(body).isEqualTo(200);
            eventually().untilAsserted(() -> assertThat(buried(body)).as(body).isPositive());
        }
    }

    @Test
    void areBuriedWholeWhenTheyAreNoUtf8() {
        var body = "{\"entry\":[],\"x\":\"\u00ff\u00fe\"}".getBytes(ISO_8859_1);

        assertThat(Meta.post(node(), body).statusCode()).isEqualTo(200);

        eventually().untilAsserted(() -> assertThat(buried(body)).isPositive());
    }

    @Test
    void dieAloneAndTheirNeighboursLive() {
        var phone = newPhone();
        var textless = new HashMap<>(Meta.text(phone, newWamid(), Instant.now(), "x"));
        textless.put("text", null);
        var timeless = new HashMap<>(Meta.text(phone, newWamid(), Instant.now(), "x"));
        timeless.remove("timestamp");
        var values = Meta.messages(
                NUMBER,
                Meta.text(phone, newWamid(), Instant.now(), "echo vorher"),
                textless,
                timeless,
                "a string where a message belongs",
                Map.of("from", phone),
                Meta.text(phone, newWamid(), Instant.now().plusSeconds(1), "echo nachher"));

        assertThat(Meta.post(node(), Meta.webhook(values, "no value", 7)).statusCode())
                .isEqualTo(200);

        eventually()
                .untilAsserted(() -> assertThat(String.join(" ", simulator().answersOn(phone)))
                        .isEqualTo("vorher nachher"));
        eventually().untilAsserted(() -> {
            assertThat(deadLetters("a message of type text has no text")).isPositive();
            assertThat(deadLetters("the timestamp is no number of seconds")).isPositive();
            assertThat(deadLetters("the id of the message is missing")).isGreaterThanOrEqualTo(2);
        });
        assertThat(messagesFrom(phone)).isEqualTo(2);
    }

    @Test
    void canBeTextsWithNulOrHalfAnEmoji() {
        var phone = newPhone();
        var body = Meta.webhook(Meta.messages(NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo a?b")));

        assertThat(Meta.post(node(), body.replace("a?b", "a\\u0000b\\ud83d")).statusCode())
                .isEqualTo(200);

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone))
                        .singleElement()
                        .satisfies(answer -> assertThat(answer).startsWith("a\uFFFDb")));
    }

    @Test
    void canBeOfATypeThatNobodyKnowsYet() {
        var phone = newPhone();
        var hologram = Meta.message(phone, newWamid(), Instant.now(), "hologram", Map.of("depth", 3));
        var image = Meta.message(phone, newWamid(), Instant.now(), "image", Map.of("id", "9911"));

        assertThat(Meta.post(node(), Meta.webhook(Meta.messages(NUMBER, hologram, image)))
                        .statusCode())
                .isEqualTo(200);

        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(2));
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).hasSize(1));
    }

    @Test
    void canBeForANumberNobodyOwnsBesideOthersOfTwoTenants() {
        var phone = newPhone();
        var stranger = newPhone();
        var body = Meta.webhook(
                Meta.messages(NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo eins")),
                Meta.messages("999", Meta.text(stranger, newWamid(), Instant.now(), "echo niemand")),
                Meta.messages(OTHER_NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo zwei")));

        assertThat(Meta.post(node(), body).statusCode()).isEqualTo(200);

        eventually()
                .untilAsserted(
                        () -> assertThat(simulator().answersOn(phone)).containsExactlyInAnyOrder("eins", "zwei"));
        eventually()
                .untilAsserted(() -> assertThat(deadLetters("no tenant has connected the phone number id 999"))
                        .isPositive());
        assertThat(tenantsOf(phone)).containsExactlyInAnyOrder(World.TENANT.value(), World.OTHER_TENANT.value());
        assertThat(messagesFrom(stranger)).isZero();
    }

    @Test
    void canComeThreeTimesAtOnceAndCountOnce() throws Exception {
        var phone = newPhone();
        var body = Meta.webhook(Meta.messages(NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo einmal")));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var post = (Callable<HttpResponse<String>>) () -> Meta.post(node(), body);
            for (var answer : threads.invokeAll(Collections.nCopies(3, post))) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("einmal"));
        assertThat(messagesFrom(phone)).isEqualTo(1);
        assertThat(Meta.post(node(), body).statusCode()).isEqualTo(200);
        eventually()
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("einmal"));
    }

    private long buried(String body) {
        return buried(body.getBytes(UTF_8));
    }

    private long buried(byte[] body) {
        return sql().sql("select count(*) from dead_letter where body = :body and queue = 'webhook'")
                .param("body", body)
                .query(Long.class)
                .single();
    }

    private List<UUID> tenantsOf(String phone) {
        return sql().sql("select tenant_id from contact where wa_id = :phone")
                .param("phone", phone)
                .query(UUID.class)
                .list();
    }
}
