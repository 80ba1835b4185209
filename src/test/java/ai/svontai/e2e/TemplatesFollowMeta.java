package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our copy of Meta's templates: complete, up to date, and kept when Meta is away. */
abstract class TemplatesFollowMeta extends TemplateStory {

    @Test
    void overAllPagesAndForOneTenantOnly() {
        office.approve(World.WABA, IntStream.range(0, 250).mapToObj(i -> name + "_" + i));
        office.approve(World.OTHER_WABA, name);

        var counts = sync(desk);

        assertThat(counts.path("wabas").asInt()).isEqualTo(1);
        assertThat(counts.path("templates").asInt()).isGreaterThanOrEqualTo(250);
        assertThat(counts.path("failures")).isEmpty();
        assertThat(list(desk, "").stream().filter(this::isMine)).hasSize(250);
        assertThat(list(otherDesk, "").stream().filter(this::isMine)).isEmpty();

        sync(otherDesk);

        assertThat(list(otherDesk, "").stream().filter(this::isMine))
                .singleElement()
                .satisfies(template -> {
                    assertThat(template.path("waba").asText()).isEqualTo(World.OTHER_WABA);
                    assertThat(template.path("name").asText()).isEqualTo(name);
                });
        assertThat(list(otherDesk, "?waba=" + World.WABA)).isEmpty();
    }

    @Test
    void whenMetaPausesOne() {
        office.approve(World.WABA, name);
        sync(desk);
        assertThat(status()).isEqualTo("APPROVED");

        office.tell(name, Map.of("status", "PAUSED"));
        eventually().until(() -> status().equals("PAUSED"));

        office.tell(name, Map.of("status", "APPROVED"));
        office.tell(name, Map.of("category", "MARKETING"));
        office.tell(name, Map.of("quality", "RED"));
        eventually()
                .untilAsserted(() -> assertThat(list(desk, "?name=" + name))
                        .singleElement()
                        .satisfies(template -> {
                            assertThat(template.path("status").asText()).isEqualTo("APPROVED");
                            assertThat(template.path("category").asText()).isEqualTo("MARKETING");
                            assertThat(template.path("quality").asText()).isEqualTo("RED");
                        }));
    }

    @Test
    void whenMetaTellsOfOneThatIsNew() {
        office.approve(World.WABA, name, name + "_besides");

        office.tell(name, Map.of("quality", "GREEN"));

        eventually()
                .untilAsserted(() -> assertThat(list(desk, "?name=" + name))
                        .singleElement()
                        .satisfies(template -> {
                            assertThat(template.path("body").asText()).isEqualTo("Hallo {{1}}");
                            assertThat(template.path("parameters")).hasSize(1);
                        }));
        assertThat(list(desk, "?name=" + name + "_besides")).isEmpty();
    }

    @Test
    void andForgetWhatMetaHasNoMore() {
        office.approve(World.WABA, name);
        sync(desk);

        office.delete(name);

        assertThat(sync(desk).path("removed").asInt()).isEqualTo(1);
        assertThat(list(desk, "?name=" + name)).isEmpty();
    }

    @Test
    void andTellWhatWasAskedWrong() {
        for (var query : List.of("?status=%00", "?waba=x", "?nome=a", "?name=a&name=b")) {
            var answer = desk.get("/api/templates" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(Http.json(answer).path("detail").asText()).isNotEmpty();
        }
        assertThat(new Desk(node(), "nobody").get("/api/templates").statusCode())
                .isEqualTo(401);
        assertThat(desk.get("/api/templates/sync").statusCode()).isIn(404, 405);
    }

    @Test
    void onTwoNodesAtOnce() {
        office.approve(World.WABA, IntStream.range(0, 120).mapToObj(i -> name + "_" + i));
        var secondDesk = new Desk(world().second(), token(World.TENANT));

        var failures = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> sync(i % 2 == 0 ? desk : secondDesk))
                .mapToInt(counts -> counts.path("failures").size())
                .sum();

        assertThat(failures).isZero();
        assertThat(list(desk, "").stream().filter(this::isMine)).hasSize(120);
    }
}
