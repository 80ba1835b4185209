package ai.svontai.deadletter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buried message: its bytes as they came, and why it lies here. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable UUID tenantId;

    private String queue;
    private byte[] body;
    private String failedRoute;
    private String failureClass;
    private String failureReason;
    private int attempts;
    private Instant firstFailedAt;
    private Instant buriedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DeadLetter() {}

    DeadLetter(String id, byte[] body, Epitaph epitaph, Instant buriedAt) {
        this.id = id;
        this.tenantId = epitaph.tenantId();
        this.queue = epitaph.queue();
        this.body = body.clone();
        this.failedRoute = epitaph.failedRoute();
        this.failureClass = epitaph.failureClass();
        this.failureReason = epitaph.failureReason();
        this.attempts = epitaph.attempts();
        this.firstFailedAt = epitaph.firstFailedAt();
        this.buriedAt = buriedAt;
    }

    DeadLetterView view() {
        return new DeadLetterView(
                id, queue, failedRoute, failureClass, failureReason, attempts, firstFailedAt, buriedAt);
    }

    @Override
    public String toString() {
        return "DeadLetter[%s from %s, %d bytes]".formatted(id, queue, body.length);
    }
}
