package ai.svontai.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeadLettersIT extends DatabaseTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    @Autowired
    private DeadLetters letters;

    @Autowired
    private EntityManager entities;

    @Test
    void areListedTheNewestFirst() {
        bury(TENANT, "first");
        clock.pass(Duration.ofSeconds(1));
        bury(TENANT, "b");
        bury(TENANT, "a");

        assertThat(letters.list(TENANT)).extracting(DeadLetterView::id).containsExactly("a", "b", "first");
    }

    @Test
    void tellWhatHappened() {
        bury(TENANT, "one");

        assertThat(letters.list(TENANT))
                .containsExactly(new DeadLetterView(
                        "one",
                        "delivery",
                        "delivery-attempt",
                        "permanent",
                        "(#100) refused",
                        3,
                        clock.instant().minusSeconds(60),
                        clock.instant()));
    }

    @Test
    void areShownToTheirTenantOnly() {
        bury(TENANT, "ours");
        bury(new TenantId(UUID.randomUUID()), "theirs");
        bury(null, "nobody's");

        assertThat(letters.list(TENANT)).extracting(DeadLetterView::id).containsExactly("ours");
    }

    @Test
    void areListedByTheHundred() {
        for (var i = 0; i < 101; i++) {
            clock.pass(Duration.ofSeconds(1));
            bury(TENANT, "letter " + i);
        }

        var listed = letters.list(TENANT);

        assertThat(listed).hasSize(100);
        assertThat(listed).last().extracting(DeadLetterView::id).isEqualTo("letter 1");
    }

    private void bury(@Nullable TenantId tenant, String id) {
        var headers = new HashMap<String, Object>(Map.of(
                "CamelSpringRabbitmqMessageId", id,
                "queue", "delivery",
                "failed-route", "delivery-attempt",
                "failure-class", "permanent",
                "failure-reason", "(#100) refused",
                "attempts", 3,
                "first-failed-at", clock.instant().minusSeconds(60).toString()));
        if (tenant != null) {
            headers.put("tenant-id", tenant.toString());
        }
        var letter = letters.read(new byte[] {0, 1, -1}, headers);
        transaction.executeWithoutResult(status -> entities.persist(letter));
    }
}
