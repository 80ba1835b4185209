package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever fails at Meta, or comes from there: what we know of templates is kept. */
abstract class TemplatesOutliveFailures extends TemplateStory {

    @Test
    void ofMetaHalfWay() {
        office.approve(World.WABA, IntStream.range(0, 120).mapToObj(i -> name + "_" + i));
        sync(desk);
        office.delete(name + "_7");
        simulator().mishap(Map.of("target", "templates", "status", 500, "code", 131016, "every", 2, "count", 1));

        var counts = sync(desk);

        assertThat(counts.path("failures")).singleElement().satisfies(failure -> {
            assertThat(failure.path("waba").asText()).isEqualTo(World.WABA);
            assertThat(failure.path("failure").asText()).isEqualTo("retry");
            assertThat(failure.path("detail").asText()).contains("try again");
        });
        assertThat(list(desk, "").stream().filter(this::isMine)).hasSize(120);

        assertThat(sync(desk).path("failures")).isEmpty();
        assertThat(list(desk, "").stream().filter(this::isMine)).hasSize(119);
    }

    @Test
    void ofMetaWithNonsenseOrNothing() {
        office.approve(World.WABA, name);
        sync(desk);
        office.delete(name);

        for (var mishap : List.<Map<String, Object>>of(
                Map.of("target", "templates", "malformed", true, "status", 200),
                Map.of("target", "templates", "drop", true, "count", 2), // the HTTP client repeats a GET once
                Map.of("target", "templates", "code", 190))) {
            simulator().mishap(mishap);
            assertThat(sync(desk).path("failures")).as("%s", mishap).hasSize(1);
        }

        assertThat(status()).isEqualTo("APPROVED");
    }

    @Test
    void ofAnotherWaba() {
        office.approve(World.WABA, name);
        var tenant = new TenantId(UUID.randomUUID());
        world().connect(tenant, "1", World.ACCESS_TOKEN); // Meta has no such WABA
        world().connect(tenant, World.WABA, World.ACCESS_TOKEN);
        world().connect(tenant, World.WABA, World.ACCESS_TOKEN);
        var owner = new Desk(node(), token(tenant));

        var counts = sync(owner);

        assertThat(counts.path("wabas").asInt()).isEqualTo(2);
        assertThat(counts.path("failures"))
                .singleElement()
                .satisfies(failure -> assertThat(failure.path("waba").asText()).isEqualTo("1"));
        assertThat(list(owner, "?name=" + name)).hasSize(1);
    }

    @Test
    void andBuryWhatTellsOfNoTemplate() {
        var value = Map.of("event", "PAUSED", "message_template_name", name);

        assertThat(Meta.post(node(), news(value)).statusCode()).isEqualTo(200);

        eventually()
                .untilAsserted(() -> assertThat(deadLetters("a change of a template has no message_template_language"))
                        .isPositive());
    }

    private String news(Map<String, String> value) {
        var entry = Map.of(
                "id",
                World.WABA,
                "time",
                Instant.now().minus(Duration.ofSeconds(1)).getEpochSecond(),
                "changes",
                List.of(Map.of("field", "message_template_status_update", "value", value)));
        return Http.write(Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
    }
}
