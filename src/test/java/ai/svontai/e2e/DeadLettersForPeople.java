package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people do about messages that were given up. */
abstract class DeadLettersForPeople extends LetterStory {

    @Test
    void areFoundEditedAndReplayedSoThatTheCustomerGetsHisAnswer() {
        var phone = newPhone();
        var letter = buried(phone);

        assertThat(letter.path("queue").asText()).isEqualTo("webhook");
        assertThat(letter.path("state").asText()).isEqualTo("waiting");
        assertThat(letter.path("account").asText()).hasSize(36);
        var id = letter.path("id").asText();
        assertThat(Http.json(get("/groups?flow=webhook&text=" + phone)).path("items"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.path("count").asInt()).isEqualTo(1);
                    assertThat(group.path("failed_route").asText()).isEqualTo("webhook-item");
                    assertThat(group.path("failure_class").asText()).isEqualTo("permanent");
                    assertThat(group.path("example").asText()).isEqualTo(id);
                });
        var file = Http.json(get("/" + id));
        var body = file.path("body_text").asText();
        assertThat(body).contains(phone);
        assertThat(file.path("body_base64").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
        assertThat(file.path("headers").path("CamelSpringRabbitmqRoutingKey").asText())
                .isEqualTo("webhook");
        assertThat(file.path("history"))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.path("reason").asText()).isEqualTo("the timestamp is no number of seconds"));

        var edited = body.replace("\"timestamp\":\"soon\"", "\"timestamp\":\"%d\"".formatted(now()));
        var answer = post("/" + id + "/replay", Map.of("body", edited));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Http.json(answer).path("state").asText()).isEqualTo("replayed");
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("wieder da"));
        eventually()
                .untilAsserted(
                        () -> assertThat(Http.json(get("/" + id)).path("result").asText())
                                .isEqualTo("done"));
        var settled = Http.json(get("/" + id));
        assertThat(settled.path("body_text").asText()).isEqualTo(body);
        assertThat(settled.path("replayed_text").asText()).isEqualTo(edited);
        assertThat(settled.path("settled_by").asText()).isEqualTo("local");
        assertThat(settled.path("decisions"))
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.path("action").asText()).isEqualTo("dead-letter.edit-and-replay"));
        assertThat(list("text=" + phone)).isEmpty();
        assertThat(list("state=replayed&text=" + phone)).hasSize(1);
    }

    @Test
    void areReplayedOnceHoweverOftenSomebodyPresses() throws Exception {
        var phone = newPhone();
        var letter = buried(phone);
        var id = letter.path("id").asText();
        var body = Http.json(get("/" + id)).path("body_text").asText().replace("soon", "" + now());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var press = (Callable<HttpResponse<String>>) () -> post("/" + id + "/replay", Map.of("body", body));
            var answers =
                    threads.invokeAll(Stream.generate(() -> press).limit(4).toList());
            var codes = new HashMap<Integer, Integer>();
            for (var answer : answers) {
                codes.merge(answer.get().statusCode(), 1, Integer::sum);
            }
            assertThat(codes).isEqualTo(Map.of(200, 1, 409, 3));
        }

        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(1));
        eventually()
                .untilAsserted(
                        () -> assertThat(Http.json(get("/" + id)).path("result").asText())
                                .isEqualTo("done"));
        var late = post("/" + id + "/replay", null);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Http.json(late).path("detail").asText())
                .startsWith("local has replayed this letter at ")
                .endsWith("It was done.");
        assertThat(Http.json(late).path("state").asText()).isEqualTo("replayed");
        assertThat(messagesFrom(phone)).isEqualTo(1);
    }

    @Test
    void tellWhatBecameOfThemWhenTheyFailAgain() {
        var phone = newPhone();
        var first = buried(phone).path("id").asText();

        assertThat(post("/" + first + "/replay", null).statusCode()).isEqualTo(200);

        eventually().untilAsserted(() -> assertThat(list("text=" + phone)).hasSize(1));
        var second = list("text=" + phone).get(0);
        assertThat(second.path("replay_of").asText()).isEqualTo(first);
        eventually()
                .untilAsserted(() -> assertThat(
                                Http.json(get("/" + first)).path("result").asText())
                        .isEqualTo("failed-again"));
        assertThat(Http.json(get("/" + first)).path("result_letter").asText())
                .isEqualTo(second.path("id").asText());
        assertThat(Http.json(get("/" + second.path("id").asText()))
                        .path("message_id")
                        .asText())
                .isEqualTo("replay-" + first + "-1");
    }

    @Test
    void areReplayedByFilterTheOldestFirst() {
        var phone = newPhone();
        var ids = Stream.generate(() -> buried(phone).path("id").asText())
                .limit(3)
                .distinct()
                .toList();
        assertThat(ids).hasSize(3);

        var canary = post("/replay", Map.of("flow", "webhook", "text", phone, "canary", 1));

        assertThat(Http.json(canary).toString()).isEqualTo("{\"replayed\":1,\"remaining\":2}");
        assertThat(Http.json(get("/" + ids.getFirst())).path("state").asText()).isEqualTo("replayed");
        var rest = post("/replay", Map.of("text", phone, "to", Instant.now().toString()));
        assertThat(Http.json(rest).path("replayed").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(list("state=replayed&text=" + phone)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void areDiscardedForAReason() {
        var phone = newPhone();
        var id = buried(phone).path("id").asText();

        assertThat(post("/" + id + "/discard", null).statusCode()).isEqualTo(400);
        var answer = post("/" + id + "/discard", Map.of("reason", "a test of Meta's"));

        assertThat(Http.json(answer).path("state").asText()).isEqualTo("discarded");
        assertThat(Http.json(get("/" + id)).path("settled_reason").asText()).isEqualTo("a test of Meta's");
        assertThat(post("/" + id + "/replay", null).statusCode()).isEqualTo(409);
        assertThat(post("/" + id + "/discard", Map.of("reason", "again")).statusCode())
                .isEqualTo(409);
        buried(phone);
        assertThat(Http.json(post("/discard", Map.of("text", phone, "reason", "the rest")))
                        .toString())
                .isEqualTo("{\"discarded\":1,\"remaining\":0}");
        assertThat(messagesFrom(phone)).isZero();
    }
}
