package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static ai.svontai.e2e.World.OTHER_NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose letters a caller sees and moves: his own, whatever he asks for. */
abstract class DeadLettersOfOthers extends LetterStory {

    @Test
    void areNobodyElses() {
        var phone = newPhone();
        var id = buried(phone).path("id").asText();

        for (var stranger : new String[] {
            world().tokens().of(World.OTHER_TENANT.value()), world().tokens().ofOperations()
        }) {
            assertThat(items(send(stranger, "?text=" + phone, null))).isEmpty();
            assertThat(items(send(stranger, "/groups?text=" + phone, null))).isEmpty();
            assertThat(send(stranger, "/" + id, null).statusCode()).isEqualTo(404);
            assertThat(send(stranger, "/" + id + "/replay", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(send(stranger, "/" + id + "/discard", Map.of("reason", "mine"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Http.json(send(stranger, "/replay", Map.of("text", phone)))
                            .path("replayed")
                            .asInt())
                    .isZero();
            assertThat(Http.json(send(stranger, "/discard", Map.of("text", phone, "reason", "mine")))
                            .path("discarded")
                            .asInt())
                    .isZero();
        }
        assertThat(Http.json(get("/" + id)).path("state").asText()).isEqualTo("waiting");
    }

    /** Whoever edits a message must not be able to write into another tenant's conversations. */
    @Test
    void reachNoOtherTenantWhateverSomebodyEdits() {
        var phone = newPhone();
        var id = buried(phone).path("id").asText();
        var body = Http.json(get("/" + id)).path("body_text").asText().replace("soon", "" + now());

        assertThat(post("/" + id + "/replay", Map.of("body", body.replace(NUMBER, OTHER_NUMBER)))
                        .statusCode())
                .isEqualTo(200);

        eventually()
                .untilAsserted(() -> assertThat(items(send(world().tokens().ofOperations(), "?text=" + phone, null)))
                        .singleElement()
                        .satisfies(letter -> assertThat(
                                        letter.path("failure_reason").asText())
                                .isEqualTo("the letter was edited so that it would have reached another tenant")));
        assertThat(messagesFrom(phone)).isZero();
        assertThat(items(send(world().tokens().of(World.OTHER_TENANT.value()), "?text=" + phone, null)))
                .isEmpty();
    }

    /** News of a WABA need no number and concern everybody who has connected it. */
    @Test
    void tellNothingToOthersOfTheirAccountsAndTemplates() {
        for (var field : new String[] {"account_update", "message_template_components_update"}) {
            var id = buried(newPhone()).path("id").asText();
            var marker = newPhone();
            var news = Map.of(
                    "entry",
                    List.of(Map.of(
                            "id",
                            World.OTHER_WABA,
                            "changes",
                            List.of(Map.of(
                                    "field",
                                    field,
                                    "value",
                                    Map.of(
                                            "event", "ACCOUNT_DELETED",
                                            "marker", marker,
                                            "message_template_name", "a",
                                            "message_template_language", "tr"))))));

            assertThat(post("/" + id + "/replay", Map.of("body", Http.write(news)))
                            .statusCode())
                    .isEqualTo(200);

            eventually()
                    .untilAsserted(() -> assertThat(
                                    items(send(world().tokens().ofOperations(), "?text=" + marker, null)))
                            .singleElement()
                            .satisfies(letter -> assertThat(
                                            letter.path("failure_reason").asText())
                                    .contains("reached another tenant")));
        }
        assertThat(sql().sql("select status from account where phone_number_id = :number")
                        .param("number", OTHER_NUMBER)
                        .query(String.class)
                        .single())
                .isEqualTo("active");
    }

    @Test
    void ofNoTenantAreForOperations() {
        var text = "{\"entry\":\"of nobody " + newPhone() + "\"}";
        assertThat(Meta.post(node(), text).statusCode()).isEqualTo(200);
        var operations = world().tokens().ofOperations();
        var query = "?text=" + URLEncoder.encode(text, UTF_8);

        eventually()
                .untilAsserted(
                        () -> assertThat(items(send(operations, query, null))).hasSize(1));
        var id = items(send(operations, query, null)).get(0).path("id").asText();

        assertThat(get("/" + id).statusCode()).isEqualTo(404);
        assertThat(Http.json(send(operations, "/" + id, null)).path("body_text").asText())
                .isEqualTo(text);
        assertThat(Http.json(send(operations, "/" + id + "/discard", Map.of("reason", "garbage")))
                        .path("state")
                        .asText())
                .isEqualTo("discarded");
    }

    @Test
    void areNotForTokensOfNobody() {
        for (var path : new String[] {"", "/groups", "/letter-1"}) {
            assertThat(send(world().tokens().ofNobody(), path, null).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (var path : new String[] {"/replay", "/discard", "/letter-1/replay", "/letter-1/discard"}) {
            assertThat(send(world().tokens().ofNobody(), path, Map.of("reason", "x"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void areAskedForInVainWithNonsense() {
        for (var query : new String[] {"colour=red", "limit=0", "code=x", "cursor=x", "text=ab", "from=now", "flow="}) {
            var answer = get("?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().map()).doesNotContainKeys("authorization", "Authorization");
        }
        assertThat(Http.json(get("?colour=red")).path("detail").asText())
                .isEqualTo(
                        "There is no such parameter as colour here; there are flow, class, account, code, state, from,"
                                + " to, text, limit, cursor.");
        for (var id : new String[] {"letter-1", "7", "x%20y", "%E2%82%AC", "letter-1?id=letter-2", "a'--"}) {
            assertThat(get("/" + id).statusCode()).as(id).isEqualTo(404);
        }
        for (var body :
                new String[] {"[]", "{", "null", "{\"canary\":0}", "{\"limit\":5}", "{\"state\":\"replayed\"}"}) {
            assertThat(postRaw("/replay", body).statusCode()).as(body).isEqualTo(400);
            assertThat(postRaw("/discard", body).statusCode()).as(body).isEqualTo(400);
            assertThat(postRaw("/letter-1/replay", body).statusCode()).as(body).isEqualTo(400);
        }
        for (var type :
                new String[] {"application/x-www-form-urlencoded", "application/json; charset=none", "text/plain"}) {
            assertThat(postAs(type, "/replay", "{}").statusCode()).as(type).isEqualTo(415);
        }
    }

    private HttpResponse<String> postRaw(String path, String body) {
        return postAs("application/json; charset=UTF-8", path, body);
    }

    private HttpResponse<String> postAs(String type, String path, String body) {
        return Http.send(Http.to(node().address() + "/api/dead-letters" + path)
                .header("Authorization", "Bearer " + world().tokens().of(World.TENANT.value()))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }
}
