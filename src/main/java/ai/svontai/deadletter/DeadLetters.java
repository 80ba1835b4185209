package ai.svontai.deadletter;

import ai.svontai.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.Headers;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dead letters, for the route that stores them and for the people who look after them. */
@Component
class DeadLetters {

    private static final int MOST = 100;
    private static final String MESSAGE_ID = "CamelSpringRabbitmqMessageId";

    private final EntityManager entities;
    private final Clock clock;

    DeadLetters(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The row to store for a message from the queue {@code dead-letter}. */
    public DeadLetter read(@Body byte @Nullable [] body, @Headers Map<String, Object> headers) {
        var id = headers.get(MESSAGE_ID);
        return new DeadLetter(
                id == null ? UUID.randomUUID().toString() : id.toString(),
                body == null ? new byte[0] : body,
                Epitaph.of(headers, clock.instant()),
                clock.instant());
    }

    /** The tenant's dead letters, the newest {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<DeadLetterView> list(@Variable("tenant") TenantId tenant) {
        return entities.createQuery(
                        "from DeadLetter where tenantId = :tenant order by buriedAt desc, id", DeadLetter.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(DeadLetter::view)
                .toList();
    }
}
