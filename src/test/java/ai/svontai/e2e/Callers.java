package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.LocalSecrets;
import ai.svontai.local.LocalTokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who calls, and what they may see. */
abstract class Callers extends Story {

    @Test
    void withoutAValidTokenSeeNothing() {
        assertThat(Http.send(Http.to(deadLettersAddress()).GET()).statusCode()).isEqualTo(401);
        for (var token : new String[] {
            "", "nonsense", new LocalTokens(LocalSecrets.fresh().jwtSecret()).of(World.TENANT.value())
        }) {
            var answer = deadLettersFor(token);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(Http.json(answer).path("detail").asText()).contains("Authorization: Bearer");
        }
    }

    @Test
    void withATokenOfNoTenantAreToldSo() {
        var answer = deadLettersFor(world().tokens().ofNobody());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Http.json(answer).path("detail").asText()).contains("tenant_id");
    }

    @Test
    void seeTheirOwnDeadLettersAndNoOthers() {
        var phone = newPhone();
        var textless = new HashMap<>(Map.<String, Object>of("from", phone, "id", newWamid(), "type", "text"));
        assertThat(Meta.post(node(), Meta.webhook(Meta.messages(NUMBER, textless)))
                        .statusCode())
                .isEqualTo(200);

        eventually()
                .untilAsserted(() -> assertThat(lettersOf(World.TENANT.value().toString(), phone))
                        .singleElement()
                        .satisfies(letter -> {
                            assertThat(letter.path("failure_reason").asText())
                                    .isEqualTo("a message of type text has no text");
                            assertThat(letter.path("failed_route").asText()).isEqualTo("webhook-item");
                            assertThat(letter.path("queue").asText()).isEqualTo("webhook");
                        }));
        assertThat(lettersOf(World.OTHER_TENANT.value().toString(), phone)).isEmpty();
    }

    @Test
    void findNoDoorOpenThatIsNotMeantToBe() {
        for (var path :
                new String[] {"/", "/api", "/api/nothing", "/actuator", "/actuator/env", "/local/token", "/error"}) {
            assertThat(Http.send(Http.to(node().address() + path).GET()).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(Http.send(Http.to(node().address() + "/simulator").GET()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void seeTheInsideOnlyIfTheyRunIt() {
        assertThat(inside(world().tokens().of(World.TENANT.value())).statusCode())
                .isEqualTo(403);
        var metrics = inside(world().tokens().ofOperations());

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("resilience4j_circuitbreaker_state");
        var health = Http.json(Http.send(Http.to(node().address() + "/actuator/health")));
        assertThat(health.path("components").path("graph").path("status").asText())
                .isNotEmpty();
        assertThat(health.findValue("details")).isNull();
    }

    private HttpResponse<String> inside(String token) {
        return Http.send(Http.to(node().address() + "/actuator/prometheus")
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private JsonNode lettersOf(String tenant, String phone) {
        var token = world().tokens().of(java.util.UUID.fromString(tenant));
        return Http.json(Http.send(Http.to(deadLettersAddress() + "?text=" + phone)
                        .header("Authorization", "Bearer " + token)
                        .GET()))
                .path("items");
    }

    private HttpResponse<String> deadLettersFor(String token) {
        return Http.send(Http.to(deadLettersAddress())
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private String deadLettersAddress() {
        return node().address() + "/api/dead-letters";
    }
}
