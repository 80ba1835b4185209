package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.Desk;
import ai.svontai.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters to test with. */
abstract class Graveyard extends DatabaseTest {

    static final TenantId TENANT = new TenantId(UUID.randomUUID());
    static final Desk DESK = new Desk(TENANT);
    static final Desk STRANGER = new Desk(new TenantId(UUID.randomUUID()));
    static final Desk NOBODYS = new Desk(null);

    @Autowired
    DeadLetters letters;

    @Autowired
    LetterSearch search;

    @Autowired
    DeadLetterFiles files;

    @Autowired
    Replays replays;

    @Autowired
    Discards discards;

    @Autowired
    ReplayProgress progress;

    @Autowired
    private EntityManager entities;

    void bury(String id) {
        bury(DESK, id, Map.of());
    }

    /** As the route does: with more headers, or others. */
    void bury(Desk desk, String id, Map<String, Object> more) {
        bury(desk, id, "the body".getBytes(UTF_8), more);
    }

    void bury(Desk desk, String id, byte[] body, Map<String, Object> more) {
        var headers = new HashMap<String, Object>(Map.of(
                "CamelSpringRabbitmqMessageId", id,
                "queue", "webhook",
                "failed-route", "webhook-item",
                "failure-class", "permanent",
                "failure-reason", "(#100) refused",
                "attempts", 3,
                "first-failed-at", clock.instant().minusSeconds(60).toString()));
        if (desk.tenant() != null) {
            headers.put("tenant-id", desk.tenant().toString());
        }
        headers.putAll(more);
        var letter = letters.read(body, headers);
        transaction.executeWithoutResult(status -> entities.merge(letter));
        progress.failedAgain(letter);
    }

    List<String> listed(String query) {
        return listed(DESK, query);
    }

    List<String> listed(Desk desk, String query) {
        return search.list(desk, query).items().stream().map(DeadLetterView::id).toList();
    }

    DeadLetterFile file(String id) {
        return files.open(DESK, id);
    }

    String stateOf(String id) {
        return jdbc.sql("select state from dead_letter where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    static @Nullable InputStream json(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
