package ai.svontai.e2e;

import ai.svontai.tenant.TenantId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** What the stories about templates share. The names of each test's templates begin with {@link #name}. */
abstract class TemplateStory extends Story {

    final String name = "t_" + UUID.randomUUID().toString().replace('-', '_');
    Desk desk;
    Desk otherDesk;
    TemplateOffice office;

    @BeforeEach
    void sitDown() {
        desk = new Desk(node(), token(World.TENANT));
        otherDesk = new Desk(world().second(), token(World.OTHER_TENANT));
        office = new TemplateOffice(simulator());
    }

    String token(TenantId tenant) {
        return world().tokens().of(tenant.value());
    }

    boolean isMine(JsonNode template) {
        return template.path("name").asText().startsWith(name);
    }

    String status() {
        return list(desk, "?name=" + name).getFirst().path("status").asText();
    }

    static JsonNode sync(Desk desk) {
        return desk.done("/api/templates/sync", Map.of());
    }

    static List<JsonNode> list(Desk desk, String query) {
        return StreamSupport.stream(
                        Desk.done(desk.get("/api/templates" + query)).spliterator(), false)
                .toList();
    }
}
